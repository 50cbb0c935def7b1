package vn.kehoach.extract;

import com.rtfparserkit.parser.RtfListenerAdaptor;
import com.rtfparserkit.rtf.Command;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import vn.kehoach.document.Line;
import vn.kehoach.document.Word;
import vn.kehoach.vietnamese.LegacyEncodings;

/**
 * Listens to the parts of an RTF document (Rich Text Format Specification 1.9.1): hands its
 * paragraphs and tables on, and leaves out what is not printed with the text.
 */
final class RtfText extends RtfListenerAdaptor {
  /** Groups whose text is not the document's. */
  private static final Set<Command> LEFT_OUT =
      EnumSet.of(
          Command.colortbl,
          Command.stylesheet,
          Command.info,
          Command.pict,
          Command.fldinst,
          Command.listtable,
          Command.listoverridetable,
          Command.header,
          Command.headerl,
          Command.headerr,
          Command.headerf,
          Command.footer,
          Command.footerl,
          Command.footerr,
          Command.footerf,
          Command.sn,
          Command.sv,
          Command.falt,
          Command.panose,
          Command.objdata);

  private static final int MOST_GROUPS = 10_000;

  /** What holds until its group ends. */
  private static final class State implements Cloneable {
    private boolean leftOut;
    private boolean fonts;
    private boolean bold;
    private boolean italic;
    private boolean hidden;
    private boolean capitals;
    private boolean inTable;
    private int font;
    private double size = 12;
    private Line.Alignment alignment = Line.Alignment.UNKNOWN;

    State copy() {
      try {
        return (State) clone();
      } catch (CloneNotSupportedException e) {
        throw new IllegalStateException("it can be cloned", e);
      }
    }

    void plain() {
      bold = false;
      italic = false;
      hidden = false;
      capitals = false;
    }
  }

  private final OfficeText text;
  private final LegacyEncodings legacy = new LegacyEncodings();
  private final Map<Integer, String> fonts = new HashMap<>();
  private final Deque<State> outer = new ArrayDeque<>();
  private final RtfTable table;
  private State state = new State();
  private boolean cellBorder;
  private List<RtfTable.Run> runs = new ArrayList<>();

  RtfText(OfficeText text) {
    this.text = text;
    table = new RtfTable(text);
  }

  @Override
  public void processGroupStart() {
    if (outer.size() >= MOST_GROUPS) {
      throw new IllegalStateException("more nested groups than a document has");
    }
    outer.push(state);
    state = state.copy();
  }

  @Override
  public void processGroupEnd() {
    if (!outer.isEmpty()) {
      state = outer.pop();
    }
  }

  @Override
  public void processDocumentEnd() {
    endParagraph();
    table.end();
  }

  @Override
  public void processString(String string) {
    if (state.fonts) {
      fonts.merge(state.font, string.replace(";", ""), String::concat);
    } else if (!state.leftOut && !state.hidden) {
      String font = fonts.getOrDefault(state.font, "");
      String shown = legacy.convert(string, legacy.of(font, string));
      add(state.capitals ? shown.toUpperCase(Locale.ROOT) : shown);
    }
  }

  private void add(String shown) {
    runs.add(new RtfTable.Run(shown, new Word.Style(state.bold, state.italic, state.size)));
  }

  @Override
  public void processCommand(
      Command command, int parameter, boolean hasParameter, boolean optional) {
    boolean on = !hasParameter || parameter != 0;
    if (LEFT_OUT.contains(command)) {
      state.leftOut = true;
    } else if (optional && command != Command.shpinst && command != Command.shptxt) {
      state.leftOut = true;
    } else if (command == Command.fonttbl) {
      state.fonts = true;
    } else if (!state.leftOut && !structure(command, parameter)) {
      style(command, parameter, on);
    }
  }

  private boolean structure(Command command, int parameter) {
    switch (command) {
      case par, sect -> endParagraph();
      case line -> add("\n");
      case tab -> add("\t");
      case page -> {
        endParagraph();
        table.end();
        text.endPage();
      }
      case cell, nestcell -> {
        endParagraph(true);
        table.endCell();
      }
      case row, nestrow -> table.endRow();
      case trowd -> table.define();
      case cellx -> table.edge(parameter);
      case clbrdrt, clbrdrb, clbrdrl, clbrdrr -> cellBorder = true;
      case brdrt, brdrb, brdrl, brdrr -> cellBorder = false;
      case brdrs, brdrth, brdrdb -> table.bordered(cellBorder);
      case intbl -> state.inTable = true;
      case pard -> {
        state.inTable = false;
        state.alignment = Line.Alignment.UNKNOWN;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void style(Command command, int parameter, boolean on) {
    switch (command) {
      case f -> state.font = parameter;
      case b -> state.bold = on;
      case i -> state.italic = on;
      case v -> state.hidden = on;
      case caps -> state.capitals = on;
      case fs -> state.size = parameter / 2.0;
      case plain -> state.plain();
      case qc -> state.alignment = Line.Alignment.CENTRED;
      case qr -> state.alignment = Line.Alignment.RIGHT;
      case ql, qj -> state.alignment = Line.Alignment.UNKNOWN;
      default -> {
        // Colours, spacing and the rest say nothing about the text.
      }
    }
  }

  private void endParagraph() {
    endParagraph(state.inTable);
  }

  private void endParagraph(boolean inTable) {
    RtfTable.Paragraph paragraph = new RtfTable.Paragraph(state.alignment, runs);
    runs = new ArrayList<>();
    if (inTable) {
      table.add(paragraph);
    } else {
      table.end();
      paragraph.write(text, null);
    }
  }
}
