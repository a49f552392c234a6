package org.himaye.browser;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Leaves a test out, aloud, where there is no browser; or fails it where there has to be one. */
final class NeedsChromium implements ExecutionCondition {

    private static final String LEFT_OUT = "Browser tests were left out: no Chromium found";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Chromium.executable().isPresent()) {
            return ConditionEvaluationResult.enabled("Chromium found");
        }
        if (Chromium.required()) {
            throw new IllegalStateException(LEFT_OUT + ", although HIMAYE_BROWSER_REQUIRED is set");
        }
        System.out.println(LEFT_OUT + " (" + context.getDisplayName() + ")");
        return ConditionEvaluationResult.disabled(LEFT_OUT);
    }
}
