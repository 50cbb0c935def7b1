package vn.kehoach.understand;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.kehoach.document.Node;
import vn.kehoach.document.Range;
import vn.kehoach.plan.Agency;
import vn.kehoach.plan.Deadline.Reporting;
import vn.kehoach.vietnamese.Lexemes;

/** Reads who reports to whom, where what is due is a report; {@code to} is the direct addressee. */
final class ReportingReader {
  private final Lexemes text;
  private final AgencyReader agencies;
  private final BodyGrammar grammar;

  ReportingReader(Lexemes text, AgencyReader agencies) {
    this.text = text;
    this.agencies = agencies;
    this.grammar = agencies.grammar();
  }

  /**
   * The report that a clause asks for, or null if it asks for none.
   *
   * @param start the first lexeme of the clause's paragraph
   * @param sections those that hold it, the outermost first
   */
  @Nullable Reporting reporting(Obligation.Clause clause, int start, List<Node> sections) {
    int report = report(clause);
    if (report < 0) {
      return null;
    }
    return new Reporting(from(start, report, sections), to(clause, report));
  }

  private int report(Obligation.Clause clause) {
    for (int i = clause.from(); i < clause.to(); i++) {
      if (text.at(i, "báo", "cáo") && !text.at(i + 2, "viên")) {
        return i;
      }
    }
    return -1;
  }

  /** The bodies behind "về", "gửi", "cho", else right behind "báo cáo". */
  private List<Agency> to(Obligation.Clause clause, int report) {
    for (int i = report; i < clause.to(); i++) {
      boolean addressed = Set.of("về", "gửi", "cho", "tới", "trình").contains(text.folded(i));
      if (addressed && grammar.end(i + 1, text.size()) > i + 1) {
        return bodies(i + 1);
      }
    }
    return grammar.end(report + 2, text.size()) > report + 2 ? bodies(report + 2) : List.of();
  }

  private List<Agency> bodies(int at) {
    int end = at;
    while (end < text.size() && !text.get(end).isBreak()) {
      end++;
    }
    Range rest = new Range(text.get(at).start(), text.get(end - 1).end());
    Range names = agencies.leading(rest);
    return names == null ? List.of() : agencies.list(names);
  }

  /**
   * The bodies that the paragraph's last clause before the report begins with, else those that a
   * section around it is headed by.
   */
  private List<Agency> from(int start, int report, List<Node> sections) {
    Range found = null;
    for (int i = start; i < report; i++) {
      Range names = beginsClause(i, start) ? named(i, report) : null;
      if (names != null) {
        found = names;
        i = text.from(names.end()) - 1;
      }
    }
    for (int i = sections.size() - 1; i >= 0 && found == null; i--) {
      Range heading = sections.get(i).heading();
      Range names = heading == null ? null : agencies.leading(heading);
      found = names == null || heading == null ? null : new Range(names.start(), heading.end());
    }
    return found == null ? List.of() : agencies.list(found);
  }

  private boolean beginsClause(int at, int start) {
    return at == start
        || Set.of(",", ".", ";", ":").contains(text.folded(at - 1))
        || text.at(at - 2, "yêu", "cầu")
        || text.at(at - 2, "đề", "nghị")
        || text.at(at - 1, "giao");
  }

  /** The bodies that stand together from a lexeme on, before the report and in no bracket. */
  private @Nullable Range named(int at, int report) {
    Range names = agencies.leading(new Range(text.get(at).start(), text.get(report).start()));
    boolean remark =
        names != null && List.of(")", "(").contains(text.folded(text.from(names.end())));
    return remark ? null : names;
  }
}
