package org.himaye.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One mistake that an author could make in a model, and the complaint that must follow.
 *
 * @param file the file to break
 * @param right text that stands in the file
 * @param wrong text to put in its place
 * @param everywhere whether to replace the right text everywhere instead of once
 * @param complaint how the expected complaint begins
 */
record Mutant(String file, String right, String wrong, boolean everywhere, String complaint) {

    /** A mistake about which the broken file itself is complained of. */
    static Mutant of(String file, String right, String wrong, String elementAndWhat) {
        return new Mutant(file, right, wrong, false, file + ": " + elementAndWhat);
    }

    /** A mistake about which the broken file itself is complained of, made consistently in the whole file. */
    static Mutant everywhere(String file, String right, String wrong, String elementAndWhat) {
        return new Mutant(file, right, wrong, true, file + ": " + elementAndWhat);
    }

    /**
     * Breaks the file below a root.
     *
     * @throws IllegalStateException if the file does not hold the right text, because then nothing would be tested
     */
    void breakFileIn(Path root) throws IOException {
        Path path = root.resolve(file);
        String text = Files.readString(path);
        int at = text.indexOf(right);
        if (at < 0) {
            throw new IllegalStateException(file + " does not hold " + right);
        }
        String once = text.substring(0, at) + wrong + text.substring(at + right.length());
        Files.writeString(path, everywhere ? text.replace(right, wrong) : once);
    }

    @Override
    public String toString() {
        return complaint;
    }
}
