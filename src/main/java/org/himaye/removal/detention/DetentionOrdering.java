package org.himaye.removal.detention;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.Decision;
import org.himaye.casefile.StandingRoute;
import org.himaye.removal.alternatives.ObligationEnding;
import org.himaye.removal.detention.DetentionTables.NewDetention;
import org.himaye.shared.FieldProblem;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Orders detention, within everything that limits it (YUKK 57/2, 57/3, INV-20, 22, 23, 27). */
@Service
class DetentionOrdering implements DetentionOrders {

    private static final String FIRST_PERIOD = "DL-RM-07";
    private static final String SECOND_PERIOD = "DL-RM-08";

    private final DetentionTables detentions;
    private final LibertyFiles files;
    private final DetentionClocks clocks;
    private final ObligationEnding obligations;
    private final LibertyLetters letters;
    private final CaseJournal journal;
    private final DetentionProcess process;
    private final Clock clock;

    DetentionOrdering(
            DetentionTables detentions,
            LibertyFiles files,
            DetentionClocks clocks,
            ObligationEnding obligations,
            LibertyLetters letters,
            CaseJournal journal,
            DetentionProcess process,
            Clock clock) {
        this.detentions = detentions;
        this.files = files;
        this.clocks = clocks;
        this.obligations = obligations;
        this.letters = letters;
        this.journal = journal;
        this.process = process;
        this.clock = clock;
    }

    /** The clock that ends a detention, from when it counts and when it ends. */
    private record Limit(String rule, Instant fact, Instant endsAt) {}

    @Override
    @Transactional
    public UUID order(DetentionOrder order) {
        CaseFile file = files.get(order.caseId());
        Instant decidedAt = LibertyFiles.kept(order.decidedAt());
        requireLawful(file, order);
        Instant countedFrom = detentions.countedFrom(order.removalDecisionId(), decidedAt);
        Limit limit = limit(order.removalDecisionId(), countedFrom, decidedAt);
        Decision decision = files.sign(
                file,
                "DETENTION",
                "DETENTION_ORDERED",
                order.grounds().stream()
                        .sorted()
                        .map(ground -> ground.label().tr())
                        .collect(Collectors.joining("; ")),
                order.reasons(),
                "YUKK 57/2",
                List.of(StandingRoute.CRIMINAL_PEACE_JUDGE_DETENTION.name()),
                order.decidedBy(),
                decidedAt);
        UUID id = UUID.randomUUID();
        Instant transferDueAt = clocks.start(file.id(), file.province(), "DL-RM-02", decidedAt);
        Instant reviewDueAt = clocks.start(file.id(), file.province(), "DL-RM-09", decidedAt);
        clocks.start(file.id(), file.province(), limit.rule(), limit.fact());
        obligations.end(file.id(), "DETAINED", decidedAt);
        process.obligationsNotNeeded(file.id());
        detentions.add(new NewDetention(
                id,
                file.id(),
                file.province(),
                file.personId(),
                order.removalDecisionId(),
                decision.id().value(),
                order.grounds(),
                order.decidedBy(),
                decidedAt,
                countedFrom,
                transferDueAt,
                reviewDueAt,
                limit.endsAt(),
                clock.instant()));
        letters.detentionDecision(file, decision, order.grounds(), limit.endsAt());
        journal.record(
                file.id(),
                file.province(),
                "DETENTION_ORDERED",
                decidedAt,
                "YUKK 57/2",
                Map.of(
                        "detention",
                        id,
                        "decision",
                        decision.decisionNumber(),
                        "endsAt",
                        limit.endsAt(),
                        "countedFrom",
                        countedFrom));
        process.start(new DetentionProcess.Started(
                file.id(),
                file.province(),
                file.caseNumber(),
                id,
                decision.id().value(),
                DetentionClocks.due(transferDueAt),
                DetentionClocks.due(reviewDueAt),
                java.util.Date.from(limit.endsAt()),
                clocks.due("DL-PR-08", decidedAt)));
        return id;
    }

    private void requireLawful(CaseFile file, DetentionOrder order) {
        if (order.grounds().isEmpty() || order.reasons().isBlank()) {
            String field = order.grounds().isEmpty() ? "grounds" : "reasons";
            LocalizedText detail = new LocalizedText(
                    "İdari gözetim kararı en az bir sebebe ve kişiye özgü gerekçeye dayanır.",
                    "Detention needs a ground and individual reasons.");
            throw new Refusal(
                    org.himaye.shared.CommonProblem.INVALID_REQUEST,
                    detail,
                    "YUKK 57/2",
                    List.of(new FieldProblem(field, "required", detail)));
        }
        if (!detentions.stands(order.removalDecisionId(), file.id())) {
            throw new Refusal(
                    DetentionProblem.NO_STANDING_DECISION,
                    new LocalizedText(
                            "İdari gözetim yalnızca geçerli bir sınır dışı etme kararına dayanabilir.",
                            "Detention can only rest on a removal decision that stands."),
                    "YUKK 57/2");
        }
        if (detentions.isUnaccompaniedChild(file.personId(), file.id(), order.decidedAt())) {
            throw new Refusal(
                    DetentionProblem.CHILD_IS_NOT_HELD,
                    new LocalizedText(
                            "Refakatsiz çocuk Aile ve Sosyal Hizmetler birimine teslim edilir.",
                            "A child alone is handed over to the Family Ministry."),
                    "YUKK 66/1");
        }
        if (detentions.isHeld(file.personId())) {
            throw new Refusal(
                    DetentionProblem.HELD_ALREADY,
                    new LocalizedText(
                            "Önceki gözetimin bittiği teyit edilmeden yeni gözetim kararı alınamaz.",
                            "No new detention before the release from the former one is confirmed."),
                    "YUKK 57/3");
        }
    }

    /** Six months in all; the second six only where an earlier episode was lawfully extended into them. */
    private Limit limit(UUID removalDecisionId, Instant countedFrom, Instant decidedAt) {
        Instant firstEnd = clocks.end(FIRST_PERIOD, countedFrom);
        if (firstEnd.isAfter(decidedAt)) {
            return new Limit(FIRST_PERIOD, countedFrom, firstEnd);
        }
        Instant secondEnd = clocks.end(SECOND_PERIOD, firstEnd);
        if (detentions.wasExtended(removalDecisionId) && secondEnd.isAfter(decidedAt)) {
            return new Limit(SECOND_PERIOD, firstEnd, secondEnd);
        }
        throw new Refusal(
                DetentionProblem.DETENTION_USED_UP,
                new LocalizedText(
                        "Bu sınır dışı kararı için azami gözetim süresi kullanılmıştır; yeniden gözetim kararı alınamaz.",
                        "The longest detention under this removal decision has passed; the person cannot be held again."),
                "YUKK 57/3");
    }
}
