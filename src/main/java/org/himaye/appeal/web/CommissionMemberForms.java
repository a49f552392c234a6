package org.himaye.appeal.web;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.himaye.appeal.application.Commissions.AbsenceReason;
import org.himaye.appeal.application.Seat;
import org.himaye.appeal.application.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the forms on the page of members do. */
@Controller
@RequestMapping("/commission/members")
@PreAuthorize(CommissionRights.ADMINISTRATION)
class CommissionMemberForms {

    private static final String PAGE = "/commission/members";

    private final CommissionAdministration administration;
    private final CommissionAnswers answers;

    CommissionMemberForms(CommissionAdministration administration, CommissionAnswers answers) {
        this.administration = administration;
        this.answers = answers;
    }

    /** Sets a commission up. */
    @PostMapping("/commissions")
    String establish(@RequestParam Map<String, String> fields, RedirectAttributes flash, Locale locale) {
        PostedForm form = new PostedForm(fields);
        return answers.carryOut(
                () -> {
                    String id = form.code("id");
                    String name = form.prose("name");
                    form.refuseIfAny();
                    administration.establish(id, name);
                },
                "establish",
                form,
                "commission.done.established",
                PAGE,
                flash,
                locale);
    }

    /** Appoints a member. */
    @PostMapping("/mandates")
    String appoint(@RequestParam Map<String, String> fields, RedirectAttributes flash, Locale locale) {
        PostedForm form = new PostedForm(fields);
        return answers.carryOut(
                () -> {
                    String commission = form.code("commission");
                    String userId = form.code("userId");
                    Seat seat = form.choice("seat", Seat.class);
                    Standing standing = form.choice("standing", Standing.class);
                    LocalDate startsOn = form.day("startsOn");
                    @Nullable LocalDate endsOn = form.dayOrNull("endsOn");
                    form.refuseIfAny();
                    administration.appoint(commission, userId, seat, standing, startsOn, endsOn);
                },
                "appoint",
                form,
                "commission.done.appointed",
                PAGE,
                flash,
                locale);
    }

    /** Ends a mandate before its day. */
    @PostMapping("/ends")
    String end(@RequestParam Map<String, String> fields, RedirectAttributes flash, Locale locale) {
        PostedForm form = new PostedForm(fields);
        return answers.carryOut(
                () -> {
                    UUID mandate = form.id("mandate");
                    LocalDate endedOn = form.day("endedOn");
                    String reason = form.prose("endReason");
                    form.refuseIfAny();
                    administration.end(mandate, endedOn, reason);
                },
                "end",
                form,
                "commission.done.ended",
                PAGE,
                flash,
                locale);
    }

    /** Records that a member is away. */
    @PostMapping("/absences")
    String recordAbsence(@RequestParam Map<String, String> fields, RedirectAttributes flash, Locale locale) {
        PostedForm form = new PostedForm(fields);
        return answers.carryOut(
                () -> {
                    String userId = form.code("userId");
                    LocalDate from = form.day("from");
                    LocalDate to = form.day("to");
                    AbsenceReason reason = form.choice("absenceReason", AbsenceReason.class);
                    form.refuseIfAny();
                    administration.recordAbsence(userId, from, to, reason);
                },
                "absence",
                form,
                "commission.done.absence",
                PAGE,
                flash,
                locale);
    }

    /** Invites an observer of UNHCR. */
    @PostMapping("/observers")
    String inviteObserver(@RequestParam Map<String, String> fields, RedirectAttributes flash, Locale locale) {
        PostedForm form = new PostedForm(fields);
        return answers.carryOut(
                () -> {
                    String userId = form.code("userId");
                    form.refuseIfAny();
                    administration.inviteObserver(userId);
                },
                "observer",
                form,
                "commission.done.observer",
                PAGE,
                flash,
                locale);
    }
}
