package org.himaye.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.himaye.access.Acting;
import org.himaye.protection.application.TrackChangeGround;
import org.himaye.protection.application.TrackChanges;
import org.himaye.protection.review.StatusReviewGround;
import org.himaye.shared.CaseId;
import org.junit.jupiter.api.Test;

/** Persons with special needs come first, on the main road and on every side road (YUKK 67/1). */
class SpecialNeedPriorityTest extends Scenario {

    @Test
    void tasksOfPersonsWithSpecialNeedsComeFirst() {
        ProtectionCase disabled =
                office.lodged("2026-11-02T09:00").registered().screened(Fields.with("disabled", true));
        ProtectionCase other = office.lodged("2026-11-02T09:00").registered().screened();

        assertThat(priorities(disabled.id())).containsExactly(80);
        assertThat(priorities(other.id())).containsExactly(50);
    }

    @Test
    void aSideRoadOfAPersonWithSpecialNeedsComesFirst() {
        ProtectionCase disabled = office.lodged("2026-11-02T09:00")
                .registered()
                .screened(Fields.with("disabled", true))
                .identityIssued();
        ProtectionCase other = office.lodged("2026-11-02T09:00").readyForExamination();

        proposed(disabled);
        proposed(other);

        assertThat(priority(disabled.id(), "UserTask_DecideTrackChange")).isEqualTo(80);
        assertThat(priority(other.id(), "UserTask_DecideTrackChange")).isEqualTo(70);
    }

    @Test
    void theReviewOfAStatusComesFirstWhereItsHolderHasSpecialNeedsAlthoughTheApplicationHasEnded() {
        ProtectionCase registered = office.lodged("2026-01-05T09:00")
                .registered()
                .screened(Fields.with("disabled", true))
                .identityIssued();
        StatusReviewCase holder = StatusReviewCase.holder(
                office, registered, Fields.with("adaptations", "Asansörlü odada görüşüldü"), "REFUGEE");

        holder.opened(StatusReviewGround.NATIONALITY_ACQUIRED);

        assertThat(priority(registered.id(), "UserTask_IssueReviewNotice")).isEqualTo(80);
    }

    @Test
    void everyListOfTheTasklistBeginsWithSpecialNeedsAndGoesOnByDueDate() {
        ProtectionCase early = office.lodged("2026-11-02T09:00").readyForExamination();
        ProtectionCase late = office.lodged("2026-11-03T09:00").readyForExamination();
        ProtectionCase disabled = office.lodged("2026-11-04T09:00")
                .registered()
                .screened(Fields.with("disabled", true))
                .identityIssued();
        String[] inOrder = {
            disabled.id().toString(), early.id().toString(), late.id().toString()
        };
        Caller officer = Caller.basic(office, "van.interview-officer");
        List<List<String>> lists = office.bean(FilterService.class).createFilterQuery().list().stream()
                .map(filter -> officer.post("/engine-rest/filter/" + filter.getId() + "/list", "{}"))
                .map(answer -> keys(answer.json(), inOrder))
                .filter(list -> !list.isEmpty())
                .toList();

        assertThat(lists).isNotEmpty().allSatisfy(list -> assertThat(list).containsExactly(inOrder));
    }

    private void proposed(ProtectionCase file) {
        Acting.call(
                Office.officer(Office.VAN, "protection-officer"),
                () -> office.bean(TrackChanges.class)
                        .propose(file.number(), TrackChangeGround.MISLED_AUTHORITIES, "Belge sahte çıkmıştır"));
    }

    /** Returns the cases of a list in its order, of those that the test is about. */
    private List<String> keys(JsonNode tasks, String... cases) {
        Map<String, String> keyOfInstance = new HashMap<>();
        for (String key : cases) {
            office.bean(RuntimeService.class)
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(key)
                    .list()
                    .forEach(instance -> keyOfInstance.put(instance.getId(), key));
        }
        List<String> keys = new ArrayList<>();
        tasks.forEach(task ->
                keys.add(keyOfInstance.get(task.path("processInstanceId").asText())));
        keys.removeIf(Objects::isNull);
        return keys;
    }

    private List<Integer> priorities(CaseId caseId) {
        return office
                .bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(caseId.toString())
                .list()
                .stream()
                .map(Task::getPriority)
                .toList();
    }

    private int priority(CaseId caseId, String userTask) {
        return office.bean(TaskService.class)
                .createTaskQuery()
                .processInstanceBusinessKey(caseId.toString())
                .taskDefinitionKey(userTask)
                .singleResult()
                .getPriority();
    }
}
