package vn.kehoach.write;

import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Text;
import vn.kehoach.plan.Table;

/** A table as the nodes that Markdown is rendered from. */
final class MarkdownTable {
  private MarkdownTable() {}

  static TableBlock of(Table table) {
    TableBlock block = new TableBlock();
    TableHead head = new TableHead();
    head.appendChild(row(table.columns(), true));
    block.appendChild(head);
    if (!table.rows().isEmpty()) {
      TableBody body = new TableBody();
      table.rows().forEach(cells -> body.appendChild(row(cells, false)));
      block.appendChild(body);
    }
    return block;
  }

  private static TableRow row(List<String> cells, boolean isHead) {
    TableRow row = new TableRow();
    for (String text : cells) {
      TableCell cell = new TableCell();
      cell.setHeader(isHead);
      // A line's end would end the row.
      cell.appendChild(new Text(text.replaceAll("\\s+", " ").strip()));
      row.appendChild(cell);
    }
    return row;
  }
}
