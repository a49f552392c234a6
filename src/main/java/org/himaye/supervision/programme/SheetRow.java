package org.himaye.supervision.programme;

import java.util.List;

/**
 * A row of a file somebody sent.
 *
 * @param number its number as a spreadsheet shows it, from 1
 * @param cells its cells from the first column on
 */
record SheetRow(int number, List<SheetCell> cells) {

    SheetRow {
        cells = List.copyOf(cells);
    }

    boolean isEmpty() {
        return cells.stream().allMatch(SheetCell::isEmpty);
    }

    SheetCell cell(int column) {
        return column < cells.size() ? cells.get(column) : SheetCell.EMPTY;
    }
}
