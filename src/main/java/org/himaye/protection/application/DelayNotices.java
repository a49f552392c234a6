package org.himaye.protection.application;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.Decisions;
import org.himaye.letter.Letters;
import org.himaye.letter.StoredLetter;
import org.himaye.shared.CaseId;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells an applicant in writing, in their language and with proof, that six months have passed without a decision. It is no
 * decision, and nothing follows from the lapse but this duty (YUKK 78/1, DL-IP-08, INV-39).
 */
@Service
public class DelayNotices {

    private static final String PERIOD = "DL-IP-08";
    private static final String ARTICLE = "YUKK 78/1";

    private final ProtectionApplications applications;
    private final CaseFiles files;
    private final Decisions decisions;
    private final ProcedureClocks clocks;
    private final ProtectionLetters protectionLetters;
    private final Letters letters;
    private final DelayNoticeProcess process;
    private final JdbcClient database;
    private final CaseJournal journal;
    private final CurrentActor currentActor;
    private final Clock clock;

    DelayNotices(
            ProtectionApplications applications,
            CaseFiles files,
            Decisions decisions,
            ProcedureClocks clocks,
            ProtectionLetters protectionLetters,
            Letters letters,
            DelayNoticeProcess process,
            JdbcClient database,
            CaseJournal journal,
            CurrentActor currentActor,
            Clock clock) {
        this.applications = applications;
        this.files = files;
        this.decisions = decisions;
        this.clocks = clocks;
        this.protectionLetters = protectionLetters;
        this.letters = letters;
        this.process = process;
        this.database = database;
        this.journal = journal;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** Sees to it that the applicant is informed once the six months are over, be it now or later. */
    void due(ProtectionApplication application) {
        process.start(
                application.caseId(),
                application.province(),
                files.get(application.caseId()).caseNumber(),
                Date.from(periodEnd(application)));
    }

    /**
     * A letter that is to reach the applicant.
     *
     * @param letterId the letter
     * @param dueAt when it should have reached them
     */
    public record Drafted(UUID letterId, Date dueAt) {}

    /**
     * Writes the letter, unless there is nothing to tell: the application is decided or closed, or the applicant was told already.
     *
     * @return the letter, or null
     */
    @Transactional
    public @Nullable Drafted draft(CaseId caseId) {
        ProtectionApplication application = applications.get(caseId);
        CaseFile file = files.get(caseId);
        boolean decided = decisions.stands(caseId, "PROTECTION");
        if (file.state() != CaseState.OPEN || decided || protectionLetters.hasDelayNotice(file)) {
            return null;
        }
        Instant now = clock.instant();
        if (now.isBefore(periodEnd(application))) {
            // The registration date was corrected meanwhile.
            due(application);
            return null;
        }
        StoredLetter letter = protectionLetters.delayNotice(file, application, lastDay(application));
        journal.record(
                caseId,
                application.province(),
                "DELAY_NOTICE_ISSUED",
                now,
                ARTICLE,
                Map.of("letter", letter.letterId(), "periodEndedOn", lastDay(application)));
        return new Drafted(letter.letterId(), clocks.taskDue("DL-PR-20", now));
    }

    /** Records how and when the letter reached the applicant. */
    @Transactional
    public void inform(CaseId caseId, UUID letterId, InformOfDelaySubmission submission) {
        ProtectionApplication application = applications.get(caseId);
        Instant informedAt = FieldChecks.instant(submission.informedAt());
        FieldChecks checks = new FieldChecks(clock).notInTheFuture(submission.informedAt(), "informedAt");
        checks.requireByLaw(
                ARTICLE,
                !informedAt.isBefore(periodEnd(application)),
                "informedAt",
                "before-period",
                "Altı aylık süre bu günden önce dolmamıştır.",
                "The six months had not passed before that day.");
        checks.requireByLaw(
                "YUKK 70/2",
                !application.interpreterNeeded() || submission.interpreterName() != null || inOwnLanguage(application),
                "interpreterName",
                "required",
                "Yazı başvuranın dilinde değildir; tercümanın adı gerekir.",
                "The letter does not speak the applicant's language; the interpreter's name is needed.");
        checks.refuseIfAny();
        letters.markServed(letterId, informedAt);
        database.sql("insert into delay_notice (letter_id, case_id, province, period_ended_at, way, informed_at, "
                        + "recorded_by, recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?)")
                .params(
                        letterId,
                        caseId.value(),
                        application.province(),
                        Timestamp.from(periodEnd(application)),
                        submission.way().name(),
                        Timestamp.from(informedAt),
                        currentActor.get().userId(),
                        Timestamp.from(clock.instant()))
                .update();
        journal.record(
                caseId,
                application.province(),
                "APPLICANT_INFORMED_OF_DELAY",
                informedAt,
                ARTICLE,
                Map.of("letter", letterId, "way", submission.way()));
    }

    /** Takes the duty back: the application is decided, and the applicant learns that instead. */
    void lapse(CaseId caseId) {
        process.lapse(caseId);
    }

    private boolean inOwnLanguage(ProtectionApplication application) {
        return application.language() != null && ProtectionLetters.speaks(application.language());
    }

    private Instant periodEnd(ProtectionApplication application) {
        return clocks.end(PERIOD, Objects.requireNonNull(application.registeredAt()));
    }

    private LocalDate lastDay(ProtectionApplication application) {
        return LegalTime.dayOf(periodEnd(application).minusMillis(1));
    }
}
