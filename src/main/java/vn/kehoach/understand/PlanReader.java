package vn.kehoach.understand;

import java.util.ArrayList;
import java.util.List;
import vn.kehoach.document.Outline;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Appendix;
import vn.kehoach.plan.Deadline;
import vn.kehoach.plan.Header;
import vn.kehoach.plan.Plan;
import vn.kehoach.plan.Signature;
import vn.kehoach.plan.Source;
import vn.kehoach.plan.Task;
import vn.kehoach.vietnamese.Lexemes;

/** Reads a plan from a document's outline: one reader for each part of the contract. */
public final class PlanReader {
  /** The plan that the outline's text states; nothing is guessed. */
  public Plan plan(Source source, Outline outline) {
    Words words = new Words(outline.text().text());
    Lexemes text = Lexemes.of(outline.text().text());
    Header header = new HeaderReader().header(outline, text);
    AgencyReader agencies = new AgencyReader(text, header.area());
    Places places = new Places(outline);
    CitationReader citations =
        new CitationReader(outline, text, agencies.grammar(), places, header.number());
    List<Deadline> deadlines =
        new DeadlineReader(outline, agencies, places, header, citations.cited()).deadlines();
    DeadlineIndex index = new DeadlineIndex(deadlines);
    List<Item> items = new RoleClassifier(words, agencies).items(outline.sections());
    TableReader tables = new TableReader(outline, words);
    List<TableReader.Grid> grids = tables.grids();
    List<Range> inTables = grids.stream().map(TableReader.Grid::range).toList();
    List<Task> tasks =
        new ArrayList<>(new TaskReader(places, words, agencies, index, inTables).tasks(items));
    TaskTableReader rows = new TaskTableReader(words, agencies, index, places);
    tasks.addAll(rows.tasks(grids));
    List<Appendix> appendices = new AppendixReader(outline, words, tables, grids).appendices();
    Signature signature = new SignatureReader().signature(outline);
    return new Plan(
        Plan.SCHEMA_VERSION,
        source,
        header,
        citations.legalBases(),
        new SectionReader(places, words).sections(items),
        new ObjectiveReader(places, words, new TargetReader(text)).objectives(items),
        tasks,
        new AssignmentReader(outline, words, places, agencies, index).assignments(items),
        deadlines.stream().map(rows::completed).toList(),
        citations.citations(),
        new FundingReader(places, words).funding(items),
        new RecipientsReader().recipients(outline),
        signature,
        appendices,
        outline.text().text(),
        new QualityReader(outline, words)
            .quality(header, deadlines, citations.citations(), appendices, signature));
  }
}
