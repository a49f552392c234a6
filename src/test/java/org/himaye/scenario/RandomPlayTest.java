package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.himaye.shared.ProcessContract;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Random users do lawful and unlawful things to the same persons in protection with its reporting days and withdrawals, appeal,
 * removal, detention, return and readmission, while time jumps. {@code -Dhimaye.play.steps=20000} plays longer, {@code -Dhimaye.play.seed=…} again.
 */
class RandomPlayTest extends Scenario {

    private static final int STEPS = Integer.getInteger("himaye.play.steps", 800);
    private static final int STEPS_OF_A_GAME = 400;
    private static final long SEED = Long.getLong("himaye.play.seed", 6458L);

    @Autowired
    private Map<String, ProcessContract> contracts;

    @Test
    void whateverHappensNothingIsStuckNobodyIsHeldPastALimitAndNobodyIsRemovedAgainstTheLaw() throws Exception {
        Map<String, Integer> done = new TreeMap<>();
        Map<String, Integer> refused = new TreeMap<>();
        try (PlayRules rules = new PlayRules(office)) {
            for (int game = 0; game * STEPS_OF_A_GAME < STEPS; game++) {
                long seed = SEED + game;
                RandomPlay play = new RandomPlay(office, contracts, seed).withHolderOfStatus();
                office.at("2026-02-02T09:00");
                for (int step = 0; step < STEPS_OF_A_GAME; step++) {
                    String context = "-Dhimaye.play.seed=" + seed + ", step " + step;
                    try {
                        play.step();
                    } catch (RuntimeException failure) {
                        throw new AssertionError(context + ": " + play.last(), failure);
                    }
                    rules.hold(context + ": " + play.last());
                }
                play.answerCorrections();
                rules.hold("-Dhimaye.play.seed=" + seed + ", after the corrections");
                rules.holdOnceAnswered();
                play.done().forEach((what, times) -> done.merge(what, times, Integer::sum));
                play.refused().forEach((what, times) -> refused.merge(what, times, Integer::sum));
            }
        }
        System.out.println("Random play from seed " + SEED + ": done " + done + ", refused " + refused);
        assertThat(done)
                .containsKeys(
                        "lodge",
                        "review a status",
                        "apprehend",
                        "time passes",
                        "propose a correction",
                        "UserTask_DecideFactCorrection",
                        "UserTask_SignRemovalDecision");
        assertThat(refused).isNotEmpty();
    }
}
