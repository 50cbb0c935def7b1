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
   * @param node the section that holds it, or null
   */
  @Nullable Reporting reporting(Obligation.Clause clause, int start, @Nullable Node node) {
    int report = report(clause);
    if (report < 0) {
      return null;
    }
    return new Reporting(from(start, report, node), to(clause, report));
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
   * The body that the paragraph's last clause before the report begins with, else the heading's.
   */
  private List<Agency> from(int start, int report, @Nullable Node node) {
    int found = -1;
    for (int i = start; i < report; i++) {
      boolean clause =
          i == start
              || Set.of(",", ".", ";", ":").contains(text.folded(i - 1))
              || text.at(i - 2, "yêu", "cầu")
              || text.at(i - 2, "đề", "nghị")
              || text.at(i - 1, "giao");
      int end = clause ? grammar.end(i, text.size()) : i;
      if (end > i && !Set.of(")", "(").contains(text.folded(end)) && end <= report) {
        found = joins(i, end) && found >= 0 ? found : i;
        i = end - 1;
      }
    }
    if (found >= 0) {
      return bodies(found);
    }
    Range heading = node == null ? null : node.heading();
    Range names = heading == null ? null : agencies.leading(heading);
    return names == null ? List.of() : agencies.list(names);
  }

  /** Whether the name goes on with a list that an earlier one began. */
  private boolean joins(int at, int end) {
    return text.at(at - 1, ",")
        && grammar.end(Math.max(0, at - 2), text.size()) == at - 1
        && end > at;
  }
}
