package org.himaye.supervision.programme;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a file somebody sent.
 *
 * @param text what stands in it, without space around it; empty if nothing does
 * @param number the number, if the file says that it is one; null in CSV, where everything is text
 */
record SheetCell(String text, @Nullable BigDecimal number) {

    static final SheetCell EMPTY = new SheetCell("", null);

    static SheetCell of(String text) {
        return new SheetCell(text.strip(), null);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }
}
