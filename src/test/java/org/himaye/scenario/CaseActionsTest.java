package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.himaye.casefile.ActionField;
import org.himaye.casefile.CaseAction;
import org.himaye.casefile.CaseActions;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.Sex;
import org.himaye.casefile.TimelineEntry;
import org.himaye.scenario.Caller.Answer;
import org.himaye.shared.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** What no task asks for is opened by the forms of the case page: lawfully, once, and by whom the interface lets. */
class CaseActionsTest extends Scenario {

    private static final String UNKNOWN = "65-UK-2026-999999";

    @Autowired
    private List<CaseActions> sources;

    private final Map<String, Caller> callers = new HashMap<>();

    @ParameterizedTest
    @EnumSource
    void aStepIsOpenedByItsFormOnceHoweverOftenTheFormIsSent(ActionStep step) throws Exception {
        ProtectionCase file = step.ready(office);
        ActionForms officer = new ActionForms(office, step.account(), file.number());
        Answer page = officer.casePage().status() == 200 ? officer.casePage() : officer.list();
        assertThat(officer.leadsTo(page, step.id())).as("is offered").isTrue();
        String form = officer.handedOut(step.id());

        Answer opened = officer.sent(step.id(), form, step.form(file));

        assertThat(opened.status()).as(opened.body()).isEqualTo(302);
        assertThat(opened.location()).doesNotContain("?").containsPattern("/cases/" + file.number() + "(/actions)?$");
        assertThat(officer.shown(opened).body()).contains("id=\"opened\"");
        assertThat(file.event(step.event()).article()).isNotNull();
        assertThat(inLedger(step, file)).isEqualTo("1");
        List<String> tasks = tasks(file);
        if (step.task() != null) {
            assertThat(tasks).contains(step.task());
        }

        Answer again = officer.sent(step.id(), form, step.form(file));

        assertThat(again.status()).isEqualTo(302);
        assertThat(officer.shown(again).body()).contains("id=\"opened-before\"");
        assertThat(inLedger(step, file)).isEqualTo("1");
        assertThat(tasks(file)).isEqualTo(tasks);
    }

    @ParameterizedTest
    @EnumSource
    void whereAStepIsNotLawfulItsFormIsRefusedAsTheInterfaceRefusesAndNothingChanges(ActionStep step) throws Exception {
        ProtectionCase file;
        if (step.isRepeatable()) {
            file = step.notReady(office);
        } else {
            file = step.ready(office);
            new ActionForms(office, step.account(), file.number()).sentAnyway(step.id(), step.form(file));
            assertThat(inLedger(step, file)).isEqualTo("1");
        }
        ActionForms officer = new ActionForms(office, step.account(), file.number());
        String before = inLedger(step, file);
        List<String> tasks = tasks(file);

        Answer page = officer.casePage().status() == 200 ? officer.casePage() : officer.list();
        Answer form = officer.form(step.id());
        Answer refused = officer.sentAnyway(step.id(), step.form(file));
        Answer machine = step.asMachine(office, step.account(), file);

        assertThat(officer.leadsTo(page, step.id())).as("is offered").isFalse();
        assertThat(form.status()).isEqualTo(409);
        assertThat(refused.status()).isEqualTo(machine.status()).isBetween(400, 499);
        assertThat(ActionForms.problem(refused)).isEqualTo(machine.problem()).isNotEmpty();
        assertThat(inLedger(step, file)).isEqualTo(before);
        assertThat(tasks(file)).isEqualTo(tasks);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyOutsideItsGroupsOrItsProvinceOpensAStep(ActionStep step) throws Exception {
        ProtectionCase file = step.ready(office);
        ActionForms stranger = new ActionForms(office, step.stranger(), file.number());

        assertThat(stranger.leadsTo(stranger.casePage(), step.id())).isFalse();
        assertThat(stranger.form(step.id()).status()).isEqualTo(403);
        assertThat(stranger.sentAnyway(step.id(), step.form(file)).status()).isEqualTo(403);
        assertThat(step.asMachine(office, step.stranger(), file).status()).isEqualTo(403);
        if (step.accountElsewhere() != null) {
            ActionForms elsewhere = new ActionForms(office, step.accountElsewhere(), file.number());
            ActionForms nowhere = new ActionForms(office, step.accountElsewhere(), UNKNOWN);
            assertSame(elsewhere.form(step.id()), nowhere.form(step.id()));
            assertSame(elsewhere.list(), nowhere.list());
            assertSame(
                    elsewhere.sentAnyway(step.id(), step.form(file)), nowhere.sentAnyway(step.id(), step.form(file)));
        }
        assertThat(file.events()).doesNotContain(step.event());
    }

    @Test
    void whatIsNotOfferedAtAnyStationIsRefused() throws Exception {
        ProtectionCase file = office.lodged("2026-01-05T09:00");
        office.at("2026-01-05T12:00");
        refusesWhatItDoesNotOffer(file, "lodged");
        file.registered();
        refusesWhatItDoesNotOffer(file, "registered");
        file.screened();
        refusesWhatItDoesNotOffer(file, "screened");
        file.identityIssued();
        refusesWhatItDoesNotOffer(file, "examined");
        file.interviewed("2026-01-20T10:00");
        refusesWhatItDoesNotOffer(file, "interviewed");
        file.drafted("REFUGEE");
        refusesWhatItDoesNotOffer(file, "drafted");
        file.signedAtHeadquarters();
        refusesWhatItDoesNotOffer(file, "signed");
        file.served();
        refusesWhatItDoesNotOffer(file, "served");
        file.waitedUntil("2026-03-02T09:00").registryChecked(Fields.asUsual());
        refusesWhatItDoesNotOffer(file, "closed");
    }

    private void refusesWhatItDoesNotOffer(ProtectionCase file, String station) {
        List<ActionStep> wronglyHidden = new ArrayList<>();
        for (ActionStep step : ActionStep.values()) {
            ActionForms officer = new ActionForms(
                    callers.computeIfAbsent(step.account(), account -> Caller.browser(office, account)), file.number());
            boolean offered = officer.form(step.id()).status() == 200;
            if (!offered && officer.sentAnyway(step.id(), step.form(file)).status() < 400) {
                wronglyHidden.add(step);
            }
        }
        assertThat(wronglyHidden).as(station).isEmpty();
    }

    @Test
    void whatIsWrongIsSaidBesideItsFieldAndWhatWasTypedIsKept() {
        ProtectionCase file = ActionStep.DEEMED_WITHDRAWAL.ready(office);
        ActionForms officer = new ActionForms(office, "van.protection-officer", file.number());
        String form = officer.handedOut("deemed-withdrawal");

        Answer answer = officer.sent(
                "deemed-withdrawal",
                form,
                Map.of("ground", "", "occurredAt", "dün", "proof", "Tutanak <b>7</b>", "excuseOffered", "true"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(ActionForms.problem(answer)).isEqualTo("invalid-request");
        assertThat(answer.body())
                .contains("href=\"#ground\"", "id=\"ground-problem\"", "Bu alan zorunludur.")
                .contains("id=\"occurredAt-problem\"", "Gün ve saati verin.")
                .contains("Tutanak &lt;b&gt;7&lt;/b&gt;", "checked=\"checked\"", form)
                .doesNotContain("id=\"proof-problem\"");
        assertThat(file.events()).doesNotContain("WITHDRAWAL_PROPOSED");
        Map<String, String> mended = ActionStep.DEEMED_WITHDRAWAL.form(file);
        assertThat(officer.sent("deemed-withdrawal", form, mended).status())
                .as("the same form, mended")
                .isEqualTo(302);
    }

    @Test
    void aRefusalByLawStandsInTheLedgerWithItsCase() throws SQLException {
        ProtectionCase file = ActionStep.EXCLUSION_FINDING.ready(office);
        ActionForms officer = new ActionForms(office, "van.protection-officer", file.number());
        Map<String, String> form = new HashMap<>(ActionStep.EXCLUSION_FINDING.form(file));
        form.put("ground", "CONVENTION_CRIME");

        Answer answer = officer.sent("exclusion-finding", officer.handedOut("exclusion-finding"), form);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).contains("id=\"seriousBelief-problem\"", "YUKK 64/1-c");
        assertThat(Tables.single(
                        "select facts from ledger_entry where action = 'STEP_REFUSED' and case_id = ?",
                        file.id().value()))
                .contains("/cases/{caseNumber}/actions/exclusion-finding", "seriousBelief");
        assertThat(file.events()).doesNotContain("EXCLUSION_FOUND");
    }

    @Test
    void unreadableInputIsRefusedAndNeverAFailure() {
        ProtectionCase file = ActionStep.EXCLUSION_FINDING.ready(office);
        ActionForms officer = new ActionForms(office, "van.protection-officer", file.number());
        for (String value : List.of("\0", "<script>", "\uD83D", "x".repeat(20_000), "0000-00-00T00:00", " ", "-1")) {
            for (String action :
                    List.of("exclusion-finding", "deemed-withdrawal", "registration-correction", "reported-change")) {
                Map<String, String> form = new HashMap<>();
                List.of(
                                "person",
                                "ground",
                                "facts",
                                "evidence",
                                "occurredAt",
                                "proof",
                                "correctedTo",
                                "reason",
                                "changedOn")
                        .forEach(field -> form.put(field, value));

                Answer answer = officer.sent(action, value.strip(), form);

                assertThat(answer.status()).as(action).isEqualTo(400);
            }
        }
        assertThat(officer.form("no-such-step").status()).isEqualTo(404);
        assertThat(officer.sentAnyway("no-such-step", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void theChildrenWhoAreTickedLeaveWithTheAdultAndTheOthersStay() {
        FamilyCase family = FamilyCase.heard(office, "2020-05-06");
        PersonId spouse = family.spouse();
        PersonId first = family.child();
        PersonId second =
                family.joined(FamilyCase.declared("Zehra", Sex.FEMALE, "2026-11-18"), FamilyRelation.CHILD, null);
        PersonId third = family.joined(FamilyCase.declared("Emir", Sex.MALE, "2026-11-18"), FamilyRelation.CHILD, null);
        ActionForms officer = new ActionForms(
                office, "van.registration-officer", family.claim().number());
        String form = officer.handedOut("leaving-member");
        String typed = "member=" + spouse + "&reason=SEPARATION&proof=Beyan&children=" + first + "&children=" + second;

        Answer incomplete = officer.sent("leaving-member", form, typed);
        Answer left = officer.sent("leaving-member", form, typed + "&at=2026-11-20T09:00");

        assertThat(incomplete.status()).isEqualTo(400);
        assertThat(incomplete.body()).contains("id=\"at-problem\"");
        assertThat(incomplete.body().split("checked=\"checked\"", -1))
                .as("ticked still")
                .hasSize(3);
        assertThat(incomplete.body())
                .as("the applicant is no member of the family")
                .doesNotContain("value=\"" + family.claim().file().personId() + "\"");
        assertThat(left.status()).as(left.body()).isEqualTo(302);
        family.assertCovers(third);
        ProtectionCase own = new ProtectionCase(office, family.own(spouse).get(0));
        assertThat(own.members()).extracting(CaseMember::personId).containsExactlyInAnyOrder(first, second);
        assertThat(family.claim().timeline())
                .filteredOn(entry -> entry.kind().equals("MEMBER_LEFT"))
                .extracting(TimelineEntry::occurredAt)
                .containsOnly(Office.instant("2026-11-20T09:00"));
    }

    @Test
    void theBoundsOfAPersonWhoJoinsAreThoseOfTheInterface() {
        ProtectionCase file = ActionStep.JOINING_MEMBER.ready(office);
        ActionForms officer = new ActionForms(office, "van.registration-officer", file.number());
        Map<String, String> form = new HashMap<>(ActionStep.JOINING_MEMBER.form(file));
        form.put("person.familyName", "x".repeat(81));
        form.put("person.birthDate", "dün");
        form.put("person.nationality", "Afgan");
        form.remove("person.givenNames");

        Answer page = officer.form("joining-member");
        Answer wrong = officer.sentAnyway("joining-member", form);
        form.putAll(ActionStep.JOINING_MEMBER.form(file));
        form.put("person.birthDate", "1990-11-18");
        Answer adult = officer.sentAnyway("joining-member", form);

        assertThat(page.body()).containsPattern("id=\"person.familyName\"[^>]*maxlength=\"80\"[^>]*required");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body())
                .contains("id=\"person.familyName-problem\"", "en çok 80 karakter")
                .contains("id=\"person.birthDate-problem\"", "Günü verin.")
                .contains("id=\"person.givenNames-problem\"", "Bu alan zorunludur.")
                .contains("id=\"person.nationality-problem\"", "Biçim doğru değil.");
        assertThat(adult.status()).isEqualTo(400);
        assertThat(adult.body()).contains("id=\"consentedAt-problem\"", "YUKK 65/3");
        assertThat(file.members()).isEmpty();
    }

    @Test
    void everyWordOfEveryFormIsThereInBothLanguages() {
        MessageSource messages = office.bean(MessageSource.class);
        List<CaseAction<?>> actions = sources.stream()
                .<CaseAction<?>>flatMap(source -> source.all().stream())
                .toList();
        assertThat(actions)
                .extracting(CaseAction::id)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(ActionStep.values()).map(ActionStep::id).toList());
        for (CaseAction<?> action : actions) {
            assertThat(action.groups()).as(action.id()).isNotEmpty();
            List<String> keys = new ArrayList<>(List.of("action." + action.id(), "action." + action.id() + ".lead"));
            for (ActionField field : action.fields()) {
                keys.add("action.field." + field.name());
                field.options().stream()
                        .filter(option -> option.label() == null)
                        .forEach(option -> keys.add(option.key()));
            }
            for (String key : keys) {
                for (String language : List.of("tr", "en")) {
                    assertThatCode(() -> messages.getMessage(key, null, Locale.forLanguageTag(language)))
                            .as(key + " in " + language)
                            .doesNotThrowAnyException();
                }
            }
        }
    }

    private static void assertSame(Answer one, Answer other) {
        assertThat(one.status()).isEqualTo(404).isEqualTo(other.status());
        assertThat(one.steadyBody()).isEqualTo(other.steadyBody());
    }

    private static String inLedger(ActionStep step, ProtectionCase file) throws SQLException {
        return Tables.single(
                "select count(*) from ledger_entry where action = '" + step.event() + "' and case_id = ?",
                UUID.fromString(file.id().toString()));
    }

    private List<String> tasks(ProtectionCase file) {
        return office
                .bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(file.id().toString())
                .list()
                .stream()
                .map(task -> task.getTaskDefinitionKey())
                .sorted()
                .toList();
    }
}
