package org.himaye.appeal.web;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.himaye.appeal.application.AppealProblem;
import org.himaye.appeal.application.Deliberations;
import org.himaye.appeal.application.Deliberations.VoteChoice;
import org.himaye.appeal.application.Seat;
import org.himaye.appeal.application.Sessions;
import org.himaye.shared.CaseId;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.OfficerTasks;
import org.himaye.shared.Refusal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms of the session room do. Votes and their opening complete the tasks that wait in Tasklist. */
@Controller
@RequestMapping("/commission/sessions/{session}")
class SessionRoomForms {

    private static final Map<Seat, String> VOTE_TASKS = new EnumMap<>(Map.of(
            Seat.CHAIR, "UserTask_VoteAsChair",
            Seat.JUSTICE, "UserTask_VoteForJustice",
            Seat.FOREIGN_AFFAIRS, "UserTask_VoteForForeignAffairs",
            Seat.EXPERT, "UserTask_VoteAsExpert"));
    private static final String OPEN_VOTES = "UserTask_OpenVotes";

    private final Sessions sessions;
    private final Deliberations deliberations;
    private final OfficerTasks tasks;
    private final CommissionReading reading;
    private final CommissionAnswers answers;

    SessionRoomForms(
            Sessions sessions,
            Deliberations deliberations,
            OfficerTasks tasks,
            CommissionReading reading,
            CommissionAnswers answers) {
        this.sessions = sessions;
        this.deliberations = deliberations;
        this.tasks = tasks;
        this.reading = reading;
        this.answers = answers;
    }

    /** Opens the session. */
    @PostMapping("/opening")
    @PreAuthorize(CommissionRights.CHAIR)
    String open(@PathVariable("session") UUID session, RedirectAttributes flash, Locale locale) {
        return answer(session, () -> sessions.open(session), "opening", "commission.done.opened", flash, locale);
    }

    /** Records that the reader is there. */
    @PostMapping("/arrival")
    @PreAuthorize(CommissionRights.PRESENT)
    String arrive(@PathVariable("session") UUID session, RedirectAttributes flash, Locale locale) {
        return answer(session, () -> sessions.arrive(session), "arrival", "commission.done.arrived", flash, locale);
    }

    /** Closes the session; its minutes are written. */
    @PostMapping("/closing")
    @PreAuthorize(CommissionRights.CHAIR)
    String close(@PathVariable("session") UUID session, RedirectAttributes flash, Locale locale) {
        return answer(session, () -> sessions.close(session), "closing", "commission.done.closed", flash, locale);
    }

    /** Signs the minutes. */
    @PostMapping("/signature")
    @PreAuthorize(CommissionRights.MEMBERS)
    String sign(@PathVariable("session") UUID session, RedirectAttributes flash, Locale locale) {
        return answer(session, () -> sessions.sign(session), "signature", "commission.done.signed", flash, locale);
    }

    /** Puts one more appeal on the agenda. */
    @PostMapping("/agenda")
    @PreAuthorize(CommissionRights.OFFICE)
    String add(
            @PathVariable("session") UUID session,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash,
            Locale locale) {
        PostedForm form = new PostedForm(fields);
        return answers.carryOut(
                () -> {
                    String caseNumber = form.code("caseNumber");
                    form.refuseIfAny();
                    sessions.addToAgenda(session, reading.appeal(caseNumber));
                },
                "agenda",
                form,
                "commission.done.added",
                page(session),
                flash,
                locale);
    }

    /** Puts an appeal to the vote. */
    @PostMapping("/appeals/{caseNumber}/deliberation")
    @PreAuthorize(CommissionRights.CHAIR)
    String putToVote(
            @PathVariable("session") UUID session,
            @PathVariable("caseNumber") String caseNumber,
            RedirectAttributes flash,
            Locale locale) {
        return answer(
                session,
                () -> deliberations.putToVote(session, reading.appeal(caseNumber)),
                "deliberation-" + caseNumber,
                "commission.done.putToVote",
                flash,
                locale);
    }

    /** Casts the reader's sealed vote. */
    @PostMapping("/appeals/{caseNumber}/vote")
    @PreAuthorize(CommissionRights.MEMBERS)
    String vote(
            @PathVariable("session") UUID session,
            @PathVariable("caseNumber") String caseNumber,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash,
            Locale locale) {
        PostedForm form = new PostedForm(fields);
        return answers.carryOut(
                () -> {
                    VoteChoice choice = form.choice("choice", VoteChoice.class);
                    String reasons = form.prose("reasons");
                    form.refuseIfAny();
                    CaseId appeal = reading.appeal(caseNumber);
                    Seat seat = reading.seatOf(appeal).orElseThrow(SessionRoomForms::notSeated);
                    tasks.complete(appeal, VOTE_TASKS.get(seat), Map.of("choice", choice.name(), "reasons", reasons));
                },
                "vote-" + caseNumber,
                form,
                "commission.done.voted",
                page(session),
                flash,
                locale);
    }

    /** Declares that the reader must not touch an appeal. */
    @PostMapping("/appeals/{caseNumber}/conflict")
    @PreAuthorize(CommissionRights.MEMBERS)
    String declareConflict(
            @PathVariable("session") UUID session,
            @PathVariable("caseNumber") String caseNumber,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash,
            Locale locale) {
        PostedForm form = new PostedForm(fields);
        return answers.carryOut(
                () -> {
                    String reason = form.prose("reason");
                    form.refuseIfAny();
                    deliberations.declareConflict(reading.appeal(caseNumber), reason);
                },
                "conflict-" + caseNumber,
                form,
                "commission.done.conflict",
                page(session),
                flash,
                locale);
    }

    /** Opens the votes together. */
    @PostMapping("/appeals/{caseNumber}/count")
    @PreAuthorize(CommissionRights.CHAIR)
    String openVotes(
            @PathVariable("session") UUID session,
            @PathVariable("caseNumber") String caseNumber,
            RedirectAttributes flash,
            Locale locale) {
        return answer(
                session,
                () -> tasks.complete(reading.appeal(caseNumber), OPEN_VOTES, Map.of("confirmed", true)),
                "count-" + caseNumber,
                "commission.done.counted",
                flash,
                locale);
    }

    private String answer(
            UUID session, Runnable work, String form, String done, RedirectAttributes flash, Locale locale) {
        return answers.carryOut(work, form, new PostedForm(Map.of()), done, page(session), flash, locale);
    }

    private static String page(UUID session) {
        return "/commission/sessions/" + session;
    }

    private static Refusal notSeated() {
        return new Refusal(
                AppealProblem.NOT_SEATED,
                new LocalizedText("Bu itirazın oylamasında yeriniz yok.", "You do not sit in the vote on this appeal."),
                null);
    }
}
