package vn.kehoach.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {
  @Test
  void givesACellForEachField() {
    List<Grid> grids = Grid.of(frame(), 2);

    assertThat(grids).hasSize(1);
    assertThat(grids.get(0).cells())
        .extracting(cell -> cell.row() + "," + cell.column())
        .containsExactly("0,0", "0,1", "1,0", "1,1");
  }

  @Test
  void joinsFieldsThatNoRuleParts() {
    List<Box> rules = new ArrayList<>(frame());
    rules.remove(across(50, 0, 200));
    rules.addAll(List.of(across(50, 100, 300), across(0, 200, 300), across(100, 200, 300)));
    rules.add(down(300, 0, 100));

    Grid grid = Grid.of(rules, 2).get(0);

    assertThat(grid.cells())
        .extracting(cell -> cell.row() + "," + cell.column())
        .containsExactly("0,0", "0,1", "0,2", "1,1", "1,2");
    assertThat(grid.cells().get(0).box()).isEqualTo(new Box(0, 0, 100, 100));
  }

  @Test
  void seesNoTableInAFrame() {
    List<Box> frame =
        List.of(across(0, 0, 200), across(90, 0, 200), down(0, 0, 90), down(200, 0, 90));

    assertThat(Grid.of(frame, 2)).isEmpty();
  }

  @Test
  void keepsTablesApartThatDoNotTouch() {
    List<Box> rules = new ArrayList<>(frame());
    frame()
        .forEach(
            box ->
                rules.add(new Box(box.left(), box.top() + 300, box.right(), box.bottom() + 300)));

    assertThat(Grid.of(rules, 2)).hasSize(2);
  }

  private static List<Box> frame() {
    return List.of(
        across(0, 0, 200),
        across(50, 0, 200),
        across(100, 0, 200),
        down(0, 0, 100),
        down(100, 0, 100),
        down(200, 0, 100));
  }

  private static Box across(double y, double left, double right) {
    return new Box(left, y, right, y);
  }

  private static Box down(double x, double top, double bottom) {
    return new Box(x, top, x, bottom);
  }
}
