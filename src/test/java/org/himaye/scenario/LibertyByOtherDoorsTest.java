package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.himaye.scenario.LibertyCase.GOVERNOR;
import static org.himaye.scenario.LibertyCase.form;
import static org.himaye.scenario.Refusals.assertRefused;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.himaye.Attacks;
import org.himaye.Attacks.Way;
import org.himaye.access.Acting;
import org.himaye.removal.alternatives.ObligationKind;
import org.himaye.removal.detention.DecideExtensionSubmission;
import org.himaye.removal.detention.DetentionReviews;
import org.himaye.removal.detention.ReviewDetentionSubmission;
import org.himaye.shared.Actor;
import org.junit.jupiter.api.Test;

/** Attempts on liberty past the forms: through the engine's REST interface and by calling the services directly. */
class LibertyByOtherDoorsTest extends Scenario {

    @Test
    @Attacks(value = "INV-22", by = Way.REST)
    void nothingIsExtendedThroughTheEngineAfterTheEnd() throws Exception {
        LibertyCase file = LibertyCase.detained(office, "2026-08-31T09:00");
        office.at("2027-02-20T10:00");
        file.reviewed(Fields.with("extensionProposed", true));
        office.at("2027-02-28T09:00");

        var answer = submitted(
                file,
                "UserTask_DecideExtension",
                GOVERNOR,
                form(
                        "extended",
                        true,
                        "reason",
                        "NON_COOPERATION",
                        "evidence",
                        "CONSULATE_ANSWER",
                        "reasons",
                        "Konsolosluk görüşmesine katılmamıştır"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(file.events()).doesNotContain("DETENTION_EXTENDED");
        assertThat(file.detention("limit_at")).startsWith("2027-02-28");
    }

    @Test
    @Attacks(value = "INV-24", by = Way.REST)
    void whoeverOrderedADetentionDoesNotReviewItThroughTheEngineEither() throws Exception {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");

        var answer = submitted(file, "UserTask_ReviewDetention", GOVERNOR, LibertyCase.review());

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(file.events()).doesNotContain("DETENTION_REVIEWED");
        assertThat(file.tasks()).contains("UserTask_ReviewDetention");
    }

    @Test
    @Attacks(value = "INV-24", by = Way.DOMAIN)
    void whoeverOrderedADetentionDoesNotReviewItByCallingTheService() throws Exception {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        UUID detention = file.detentionId();
        var submission = new ReviewDetentionSubmission(
                ReviewDetentionSubmission.Result.CONTINUE,
                "Kaçma riski sürmektedir",
                "Belge beklenmektedir",
                "Yükümlülük yetmez",
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null,
                null,
                null,
                null);

        assertRefused(
                () -> Acting.call(
                        new Actor(GOVERNOR, Set.of("detention-reviewer"), Set.of("65")),
                        () -> office.bean(DetentionReviews.class).review(detention, submission)),
                "result",
                "ordered-it",
                "YUKK 57/4");
    }

    @Test
    @Attacks(value = "INV-30", by = Way.DOMAIN)
    void aDeviceProvesNoLackOfCooperationByCallingTheServiceEither() throws Exception {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        office.at("2026-11-20T10:00");
        file.reviewed(Fields.with("extensionProposed", true));
        UUID detention = file.detentionId();
        var submission = new DecideExtensionSubmission(
                true,
                DecideExtensionSubmission.Reason.NON_COOPERATION,
                DecideExtensionSubmission.Evidence.DEVICE_INSPECTION,
                "Telefonu incelenmiştir");

        assertRefused(
                () -> Acting.call(
                        file.officer("governor-approver"),
                        () -> office.bean(DetentionReviews.class).decideExtension(detention, submission)),
                "evidence",
                "nationality-only",
                "YUKK 57/8");
    }

    @Test
    @Attacks(value = "INV-28", by = Way.REST)
    void obligationsThroughTheEngineLastNoLongerThanTwentyFourMonths() throws Exception {
        LibertyCase file = LibertyCase.detained(office, "2026-11-02T09:00");
        office.at("2026-11-10T10:00");
        file.petitioned().forwarded().judged("LIFTED");
        office.desk().runDueJobs();

        var answer = submitted(
                file,
                "UserTask_ImposeAlternatives",
                GOVERNOR,
                form(
                        "residence",
                        true,
                        "address",
                        "Van, Örnek Mahallesi",
                        "obligationsUntil",
                        "2028-11-10",
                        "reasons",
                        "Yükümlülük yeterlidir"));

        assertThat(answer.status()).as(answer.body()).isBetween(400, 499);
        assertThat(answer.fields()).contains("obligationsUntil");
        assertThat(file.tasks()).contains("UserTask_ImposeAlternatives");
    }

    @Test
    @Attacks(
            value = "INV-23",
            by = {Way.FORM, Way.REST})
    void noFormAndNoRequestDetainsAnybodyOnceTheRemovalDecisionHasEnded() throws Exception {
        LibertyCase file = LibertyCase.decidedToRemove(office, "2026-11-02T09:00");
        file.impose("2027-11-01", ObligationKind.RETURN_COUNSELLING);
        file.served();
        String breach = "{\"kind\":\"RETURN_COUNSELLING\",\"observedAt\":\"2026-11-02T09:00\"}";
        Caller supervisor = Caller.basic(office, "van.alternatives-supervisor");
        assertThat(supervisor
                        .post("/api/removal/cases/" + file.number() + "/breaches", breach)
                        .status())
                .isEqualTo(204);
        String task =
                "/engine-rest/task/" + file.waiting("UserTask_DecideOnBreach").id();
        office.at("2026-11-03T09:00");

        file.decisionEnded("LIFTED");
        office.desk().runDueJobs();

        assertThat(file.tasks()).doesNotContain("UserTask_DecideOnBreach");
        assertThat(Caller.basic(office, GOVERNOR)
                        .post(task + "/submit-form", json(form("consequence", "DETAIN", "abscondingRisk", true)))
                        .status())
                .isBetween(400, 499);
        assertThat(supervisor
                        .post("/api/removal/cases/" + file.number() + "/breaches", breach)
                        .status())
                .isEqualTo(409);
        assertThat(file.held()).isEmpty();
    }

    private Caller.Answer submitted(LibertyCase file, String userTask, String account, Map<String, Object> fields)
            throws Exception {
        String task = "/engine-rest/task/" + file.waiting(userTask).id();
        Caller officer = Caller.basic(office, account);
        officer.post(task + "/claim", "{\"userId\":\"" + account + "\"}");
        return officer.post(task + "/submit-form", json(fields));
    }

    private static String json(Map<String, Object> fields) throws Exception {
        Map<String, Object> variables = new LinkedHashMap<>();
        fields.forEach((name, value) -> variables.put(name, Map.of("value", value)));
        return new ObjectMapper().writeValueAsString(Map.of("variables", variables));
    }
}
