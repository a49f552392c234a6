package org.himaye.protection.web;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.himaye.casefile.ActionField;
import org.himaye.casefile.ActionField.Kind;
import org.himaye.casefile.CaseAction;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.MembershipEnd.Reason;
import org.himaye.casefile.Sex;
import org.himaye.protection.application.SideRoad;
import org.himaye.protection.rights.ReportableChange;
import org.himaye.protection.web.AgeAssessmentController.AgeRequest;
import org.himaye.protection.web.FamilyController.DeathRequest;
import org.himaye.protection.web.FamilyController.LeavingRequest;
import org.himaye.protection.web.RightsController.FindingRequest;
import org.himaye.protection.web.RightsController.LiftingRequest;
import org.himaye.protection.web.RightsController.ReportRequest;
import org.springframework.stereotype.Component;

/** Those of the {@link ProtectionActions} that are about the person and the family: the age, who is covered, what changes. */
@Component
class PersonActions {

    private final Map<SideRoad, CaseAction<?>> actions = new EnumMap<>(SideRoad.class);

    PersonActions(AgeAssessmentController ages, FamilyController families, RightsController rights) {
        actions.put(
                SideRoad.AGE_ASSESSMENT,
                new CaseAction<>(
                        SideRoad.AGE_ASSESSMENT.id(),
                        "YUKK 66/1",
                        CaseAction.groupsOf(AgeAssessmentController.MAY_ASK),
                        false,
                        List.of(
                                ActionField.of("institution", Kind.LINE),
                                ActionField.of("reason", Kind.PROSE),
                                ActionField.of("unaccompanied", Kind.FLAG)),
                        AgeRequest.class,
                        input -> new AgeRequest(
                                input.paragraph("institution"), input.flag("unaccompanied"), input.text("reason")),
                        ages::request));
        family(families);
        changes(rights);
    }

    private void family(FamilyController families) {
        actions.put(
                SideRoad.JOINING_MEMBER,
                new CaseAction<>(
                        SideRoad.JOINING_MEMBER.id(),
                        "YUKK 65/3, 78/2",
                        CaseAction.groupsOf(FamilyController.MAY_ADD),
                        false,
                        List.of(
                                ActionField.of("person.familyName", Kind.LINE),
                                ActionField.of("person.givenNames", Kind.LINE),
                                ActionField.choice("person.sex", List.of(Sex.values())),
                                ActionField.of("person.birthDate", Kind.DAY),
                                ActionField.of("person.nationality", Kind.LINE),
                                ActionField.of("person.language", Kind.LINE),
                                ActionField.of("person.foreignerNumber", Kind.LINE),
                                ActionField.choice("relation", List.of(FamilyRelation.values()), FamilyRelation::label),
                                ActionField.of("consentedAt", Kind.MOMENT)),
                        LodgeRequest.Member.class,
                        input -> new LodgeRequest.Member(
                                new LodgeRequest.Declared(
                                        input.paragraph("person.familyName"),
                                        input.paragraph("person.givenNames"),
                                        input.choice("person.sex", Sex.class),
                                        input.day("person.birthDate"),
                                        input.paragraph("person.nationality"),
                                        input.paragraph("person.language"),
                                        input.paragraph("person.foreignerNumber")),
                                input.choice("relation", FamilyRelation.class),
                                input.momentWithOffset("consentedAt")),
                        families::join));
        actions.put(
                SideRoad.LEAVING_MEMBER,
                new CaseAction<>(
                        SideRoad.LEAVING_MEMBER.id(),
                        "YUKK 65/3",
                        CaseAction.groupsOf(FamilyController.MAY_END),
                        false,
                        List.of(
                                ActionField.of("member", Kind.MEMBER),
                                ActionField.choice(
                                        "reason",
                                        Stream.of(Reason.values())
                                                .filter(reason -> reason != Reason.DEATH)
                                                .toList()),
                                ActionField.of("at", Kind.MOMENT),
                                ActionField.of("proof", Kind.PROSE),
                                ActionField.of("children", Kind.MEMBERS)),
                        LeavingRequest.class,
                        input -> new LeavingRequest(
                                input.id("member"),
                                input.choice("reason", Reason.class),
                                input.momentWithOffset("at"),
                                input.text("proof"),
                                input.ids("children")),
                        families::leave));
        actions.put(
                SideRoad.DECEASED_MEMBER,
                new CaseAction<>(
                        SideRoad.DECEASED_MEMBER.id(),
                        "YUKK 65/3",
                        CaseAction.groupsOf(FamilyController.MAY_END),
                        false,
                        List.of(
                                ActionField.of("member", Kind.MEMBER),
                                ActionField.of("at", Kind.MOMENT),
                                ActionField.of("proof", Kind.PROSE)),
                        DeathRequest.class,
                        input ->
                                new DeathRequest(input.id("member"), input.momentWithOffset("at"), input.text("proof")),
                        families::died));
    }

    private void changes(RightsController rights) {
        ActionField change = ActionField.choice("change", List.of(ReportableChange.values()));
        actions.put(
                SideRoad.REPORTED_CHANGE,
                new CaseAction<>(
                        SideRoad.REPORTED_CHANGE.id(),
                        "YUKK 90/1",
                        CaseAction.groupsOf(RightsController.MAY_RECORD_REPORT),
                        false,
                        List.of(
                                change,
                                ActionField.of("changedOn", Kind.DAY),
                                ActionField.of("reportedOn", Kind.DAY),
                                ActionField.of("details", Kind.PARAGRAPH),
                                ActionField.of("evidence", Kind.PARAGRAPH)),
                        ReportRequest.class,
                        input -> new ReportRequest(
                                input.choice("change", ReportableChange.class),
                                input.day("changedOn"),
                                input.day("reportedOn"),
                                input.paragraph("details"),
                                input.paragraph("evidence")),
                        rights::report));
        actions.put(
                SideRoad.UNREPORTED_CHANGE,
                new CaseAction<>(
                        SideRoad.UNREPORTED_CHANGE.id(),
                        "YUKK 90/1",
                        CaseAction.groupsOf(RightsController.MAY_RECORD_FINDING),
                        false,
                        List.of(
                                change,
                                ActionField.of("changedOn", Kind.DAY),
                                ActionField.of("details", Kind.PARAGRAPH),
                                ActionField.of("evidence", Kind.PARAGRAPH)),
                        FindingRequest.class,
                        input -> new FindingRequest(
                                input.choice("change", ReportableChange.class),
                                input.day("changedOn"),
                                input.paragraph("details"),
                                input.paragraph("evidence")),
                        rights::find));
        actions.put(
                SideRoad.RIGHTS_LIMITATION_LIFTING,
                new CaseAction<>(
                                SideRoad.RIGHTS_LIMITATION_LIFTING.id(),
                                "YUKK 90/2",
                                CaseAction.groupsOf(RightsController.MAY_LIFT),
                                false,
                                List.of(ActionField.of("reasons", Kind.PARAGRAPH)),
                                LiftingRequest.class,
                                input -> new LiftingRequest(input.paragraph("reasons")),
                                rights::lift)
                        .alsoBeyondReaders());
    }

    /** Returns them by what they open. */
    Map<SideRoad, CaseAction<?>> byRoad() {
        return Map.copyOf(actions);
    }
}
