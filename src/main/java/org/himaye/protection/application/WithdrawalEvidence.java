package org.himaye.protection.application;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.himaye.letter.Letters;
import org.himaye.letter.StoredLetter;
import org.himaye.letter.WithdrawalDecisionLetter;
import org.himaye.protection.application.WithdrawalTables.Proposal;
import org.himaye.protection.residence.DutyEvents;
import org.himaye.protection.residence.DutyEvents.Kind;
import org.himaye.protection.residence.DutyEvents.Notice;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What proves a deemed withdrawal: the days, and the letters by which the person had been told before (YUKK 77, INV-40, DOC-10). */
@Component
class WithdrawalEvidence {

    private static final Set<String> INSTRUCTIONS = Set.of("DOC-02", "DOC-06");

    private final WithdrawalTables tables;
    private final DutyEvents events;
    private final Letters letters;

    WithdrawalEvidence(WithdrawalTables tables, DutyEvents events, Letters letters) {
        this.tables = tables;
        this.events = events;
        this.letters = letters;
    }

    /** Returns what a deemed withdrawal rests on, as its letter tells it, with the proof of every day. */
    List<WithdrawalDecisionLetter.Event> of(CaseId caseId, Proposal proposal) {
        UUID id = proposal.circumstance();
        if (id != null) {
            var circumstance = tables.circumstance(id);
            return List.of(new WithdrawalDecisionLetter.Event(
                    LegalTime.dayOf(circumstance.occurredAt()),
                    WithdrawalGrounds.Ground.valueOf(circumstance.kind()).label,
                    circumstance.proof(),
                    excuse(circumstance.excuseOffered())));
        }
        boolean interviews = proposal.row() == 2;
        List<WithdrawalDecisionLetter.Event> missed = new ArrayList<>();
        for (var absence : events.lastThree(caseId, interviews ? Kind.INTERVIEW : Kind.REPORT)) {
            missed.add(new WithdrawalDecisionLetter.Event(
                    LegalTime.dayOf(absence.dueAt()),
                    interviews ? "Mülakata gelinmemesi" : "Bildirim yükümlülüğünün yerine getirilmemesi",
                    (interviews ? "Davet tarihi: " : "Kararın tebliğ tarihi: ") + LegalTime.dayOf(absence.notifiedAt()),
                    excuse(absence.excuseOffered())));
        }
        return missed;
    }

    /** Returns the invitation that had told the person of an interview before it; null if none had (INV-40). */
    @Nullable
    Notice invitedBefore(CaseId caseId, Instant interviewAt) {
        return latestLetter(caseId, Set.of("DOC-06"), interviewAt).orElse(null);
    }

    /**
     * Returns the letter that had told the person of the duties of registration and interview before a moment.
     *
     * @throws Refusal {@link WithdrawalProblem#NO_WITHDRAWAL_GROUND} if none had
     */
    Notice instructedBefore(CaseId caseId, Instant moment) {
        return latestLetter(caseId, INSTRUCTIONS, moment)
                .orElseThrow(() -> WithdrawalGrounds.noGround(
                        "Yükümlülüğün önceden bildirildiğine dair belge yok.",
                        "No letter shows that the person had been told of the duty."));
    }

    private Optional<Notice> latestLetter(CaseId caseId, Set<String> documents, Instant before) {
        return letters.of(caseId).stream()
                .filter(letter -> documents.contains(letter.documentId())
                        && letter.issuedAt().isBefore(before))
                .reduce((earlier, later) -> later)
                .map((StoredLetter letter) -> new Notice(letter.letterId(), null, letter.issuedAt()));
    }

    private static String excuse(boolean offered) {
        return offered ? "Bildirilen mazeret kabul edilmemiştir" : "Mazeret bildirilmemiştir";
    }
}
