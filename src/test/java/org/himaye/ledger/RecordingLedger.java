package org.himaye.ledger;

import java.util.ArrayList;
import java.util.List;

/** A ledger that only remembers, for tests of modules that write to one. */
public final class RecordingLedger implements Ledger {

    private final List<LedgerLine> lines = new ArrayList<>();

    @Override
    public void append(LedgerLine line) {
        lines.add(line);
    }

    @Override
    public void appendAll(List<LedgerLine> several) {
        lines.addAll(several);
    }

    /** Returns what was appended, oldest first. */
    public List<LedgerLine> lines() {
        return List.copyOf(lines);
    }
}
