package org.himaye.model;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Collects what is wrong, each with the file and the element in which to look. */
final class Complaints {

    private final Set<String> lines = new LinkedHashSet<>();

    /** Notes that an element of a file is wrong. */
    void add(String file, String element, String what) {
        lines.add(file + ": " + element + ": " + what);
    }

    /** Returns everything noted so far, sorted, so that the complaints about one file stand together. */
    List<String> sorted() {
        return lines.stream().sorted().toList();
    }
}
