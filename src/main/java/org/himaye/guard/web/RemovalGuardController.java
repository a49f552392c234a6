package org.himaye.guard.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.himaye.guard.GuardAnswer;
import org.himaye.guard.GuardReaders;
import org.himaye.guard.Obstacle;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers whether a removal could start now. The answer allows nothing: booking and execution ask again themselves. */
@RestController
@RequestMapping("/api/persons/{personId}/removal-guard")
class RemovalGuardController {

    private final RemovalGuard guard;

    RemovalGuardController(RemovalGuard guard) {
        this.guard = guard;
    }

    /**
     * Answers and names everything that stands against the removal (YUKK 4, 53/3, 54, 55, 80/1-e).
     *
     * @param destination ISO 3166-1 alpha-3 code
     */
    @GetMapping
    @PreAuthorize(GuardReaders.RULE)
    ResponseEntity<Answer> ask(@PathVariable UUID personId, @RequestParam String destination) {
        GuardAnswer answer = guard.ask(new PersonId(personId), destination, Purpose.QUESTION);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(Answer.of(answer));
    }

    /**
     * The answer.
     *
     * @param answerId identifies it in the ledger
     * @param answeredAt the moment for which it holds
     * @param destination country asked about
     * @param clear whether nothing stands against it
     * @param obstacles everything that does
     */
    record Answer(UUID answerId, Instant answeredAt, String destination, boolean clear, List<Bar> obstacles) {

        static Answer of(GuardAnswer answer) {
            return new Answer(
                    answer.id(),
                    answer.answeredAt(),
                    answer.question().destination(),
                    answer.isClear(),
                    answer.obstacles().stream().map(Bar::of).toList());
        }
    }

    /**
     * One obstacle.
     *
     * @param code stable kebab-case code
     * @param article deciding article; null where it is not to be told
     * @param since since when; null if not known or not to be told
     * @param until when it ends by itself; null if something has to happen
     * @param text what it is
     * @param liftedBy what would lift it
     */
    record Bar(
            String code,
            @Nullable String article,
            @Nullable Instant since,
            @Nullable Instant until,
            LocalizedText text,
            LocalizedText liftedBy) {

        static Bar of(Obstacle obstacle) {
            return new Bar(
                    obstacle.code(),
                    obstacle.article(),
                    obstacle.since(),
                    obstacle.until(),
                    obstacle.text(),
                    obstacle.liftedBy());
        }
    }
}
