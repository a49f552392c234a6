package org.himaye.caseload;

import java.time.LocalDate;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/** Shows progress as a bar on the error stream, so that the output stream carries the result alone. */
final class ConsoleProgress implements ProgressListener, AutoCloseable {

    private static final int MILLISECONDS_BETWEEN_UPDATES = 500;

    private @Nullable ProgressBar bar;

    @Override
    public void reached(LocalDate day, long done, long all) {
        if (bar == null) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Yeniden oynatma")
                    .setStyle(ProgressBarStyle.ASCII)
                    .setUpdateIntervalMillis(MILLISECONDS_BETWEEN_UPDATES)
                    .setInitialMax(all)
                    .build();
        }
        bar.stepTo(done);
        bar.setExtraMessage(" " + day);
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
