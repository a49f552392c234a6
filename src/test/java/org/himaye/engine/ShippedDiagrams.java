package org.himaye.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.himaye.shared.ProcessDiagrams;

/** The diagrams of the shipped models for tests without an application. */
public final class ShippedDiagrams {

    private ShippedDiagrams() {}

    /** Reads them. */
    public static ProcessDiagrams read() {
        try {
            return new ShippedProcessDiagrams();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
