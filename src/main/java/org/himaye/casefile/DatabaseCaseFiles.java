package org.himaye.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.himaye.ledger.Ledger;
import org.himaye.ledger.LedgerLine;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Case files in PostgreSQL; each change and its event are one statement. */
@Repository
@Transactional
class DatabaseCaseFiles implements CaseFiles {

    private static final String FIRST_STAGE = "OPENED";
    private static final String SELECT = "select id, case_number, type, province, person_id, opened_at, state, stage,"
            + " waiting_reason, closed_at, closed_as from case_file ";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;
    private final ObjectMapper json;

    DatabaseCaseFiles(JdbcClient jdbc, Ledger ledger, CurrentActor currentActor, Clock clock, ObjectMapper json) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
        this.json = json;
    }

    @Override
    public CaseFile open(CaseType type, String province, PersonId person, Instant openedAt) {
        if (type == CaseType.VICTIM) {
            throw new Refusal(
                    CaseFileProblem.COMPARTMENT_REQUIRED,
                    new LocalizedText(
                            "İnsan ticareti mağduru dosyaları kendi bölümünde tutulur.",
                            "Files of victims of trafficking are kept in their own compartment."),
                    null);
        }
        if (!currentActor.get().sees(province)) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText("Bu ilde dosya açamazsınız.", "You may not open files in this province."),
                    null);
        }
        CaseId id = CaseId.random();
        Opened opened = jdbc.sql("""
                        with number as (
                            insert into case_sequence (province, type, year, last) values (:province, :type, :year, 1)
                            on conflict (province, type, year) do update set last = case_sequence.last + 1
                            returning last),
                        file as (
                            insert into case_file (id, case_number, type, province, person_id, opened_at, state, stage)
                            select :id, concat_ws('-', :province, :type, :year,
                                    lpad(last::text, greatest(6, length(last::text)), '0')),
                                :type, :province, :person, :openedAt, 'OPEN', :stage
                            from number returning case_number),
                        event as (
                            insert into case_event (case_id, person_id, province, kind, detail, occurred_at,
                                recorded_at, recorded_by)
                            select :id, :person, :province, 'CASE_OPENED', '{}', :openedAt, :recordedAt, :recordedBy
                            from file)
                        select case_number, origin_of_applicant(:person) as origin from file
                        """)
                .param("province", province)
                .param("type", type.code())
                .param("year", LegalTime.dayOf(openedAt).getYear())
                .param("id", id.value())
                .param("person", person.value())
                .param("openedAt", DatabaseTime.of(openedAt))
                .param("stage", FIRST_STAGE)
                .param("recordedAt", DatabaseTime.of(clock.instant()))
                .param("recordedBy", currentActor.get().userId())
                .query((row, number) -> new Opened(row.getString("case_number"), row.getString("origin")))
                .single();
        ledger.append(LedgerLine.of("CASE_OPENED")
                .inCase(id, province)
                .about(person)
                .with("type", type.code())
                .with("openedAt", openedAt)
                .with("origin", opened.origin()));
        return new CaseFile(
                id,
                opened.caseNumber(),
                type,
                province,
                person,
                openedAt,
                CaseState.OPEN,
                FIRST_STAGE,
                null,
                null,
                null);
    }

    @Override
    public CaseFile get(CaseId id) {
        return found(id).orElseThrow(CaseFiles::notFound);
    }

    @Override
    public CaseFile byNumber(String caseNumber) {
        return jdbc.sql(SELECT + "where case_number = :number")
                .param("number", CaseNumber.parse(caseNumber))
                .query((row, number) -> caseFile(row))
                .optional()
                .orElseThrow(CaseFiles::notFound);
    }

    @Override
    public List<CaseFile> all(Collection<CaseId> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(SELECT + "where id in (:ids)")
                        .param("ids", ids.stream().map(CaseId::value).toList())
                        .query((row, number) -> caseFile(row))
                        .list();
    }

    @Override
    public List<CaseFile> of(PersonId person) {
        return jdbc.sql(SamePerson.WITH + SELECT
                        + "where person_id in (select id from same) order by opened_at, case_number")
                .param("person", person.value())
                .query((row, number) -> caseFile(row))
                .list();
    }

    @Override
    public void enterStage(CaseId id, String stage, @Nullable WaitingReason waitingReason) {
        Placed file = jdbc.sql("""
                        update case_file set stage = :stage, waiting_reason = :waitingReason
                        where id = :id and state = 'OPEN'
                        returning person_id, province
                        """)
                .param("stage", stage)
                .param("waitingReason", waitingReason == null ? null : waitingReason.name())
                .param("id", id.value())
                .query((row, number) -> Placed.read(row))
                .optional()
                .orElseThrow(() -> closedOrAbsent(id));
        LedgerLine line = LedgerLine.of("CASE_STAGE_ENTERED")
                .inCase(id, file.province())
                .about(file.person())
                .with("stage", stage)
                .with("enteredAt", clock.instant());
        ledger.append(waitingReason == null ? line : line.with("waitingReason", waitingReason));
    }

    @Override
    public void close(CaseId id, String closedAs, Instant closedAt) {
        Placed file = jdbc.sql("""
                        with file as (
                            update case_file set state = 'CLOSED', waiting_reason = null, closed_at = :closedAt,
                                closed_as = :closedAs
                            where id = :id and state = 'OPEN' returning id, person_id, province),
                        event as (
                            insert into case_event (case_id, person_id, province, kind, detail, occurred_at,
                                recorded_at, recorded_by)
                            select id, person_id, province, 'CASE_CLOSED',
                                jsonb_build_object('closedAs', cast(:closedAs as text)), :closedAt, :recordedAt,
                                :recordedBy
                            from file)
                        select person_id, province from file
                        """)
                .param("closedAt", DatabaseTime.of(closedAt))
                .param("closedAs", closedAs)
                .param("id", id.value())
                .param("recordedAt", DatabaseTime.of(clock.instant()))
                .param("recordedBy", currentActor.get().userId())
                .query((row, number) -> Placed.read(row))
                .optional()
                .orElseThrow(() -> closedOrAbsent(id));
        ledger.append(LedgerLine.of("CASE_CLOSED")
                .inCase(id, file.province())
                .about(file.person())
                .with("closedAs", closedAs)
                .with("closedAt", closedAt));
    }

    @Override
    public void reopen(CaseId id, String stage, String article, Instant reopenedAt) {
        Reopened file = jdbc.sql("""
                        with former as (
                            select id, closed_as from case_file where id = :id and state = 'CLOSED' for update),
                        file as (
                            update case_file f set state = 'OPEN', stage = :stage, closed_at = null, closed_as = null
                            from former where f.id = former.id
                            returning f.id, f.person_id, f.province, former.closed_as as former),
                        event as (
                            insert into case_event (case_id, person_id, province, kind, article, detail, occurred_at,
                                recorded_at, recorded_by)
                            select id, person_id, province, 'CASE_REOPENED', :article,
                                jsonb_build_object('closedAs', former), :reopenedAt, :recordedAt, :recordedBy
                            from file)
                        select person_id, province, former from file
                        """)
                .param("id", id.value())
                .param("stage", stage)
                .param("article", article)
                .param("reopenedAt", DatabaseTime.of(reopenedAt))
                .param("recordedAt", DatabaseTime.of(clock.instant()))
                .param("recordedBy", currentActor.get().userId())
                .query((row, number) -> new Reopened(Placed.read(row), row.getString("former")))
                .optional()
                .orElseThrow(() -> found(id).isPresent() ? open() : CaseFiles.notFound());
        ledger.append(LedgerLine.of("CASE_REOPENED")
                .article(article)
                .inCase(id, file.placed().province())
                .about(file.placed().person())
                .with("closedAs", file.closedAs())
                .with("stage", stage)
                .with("occurredAt", reopenedAt));
    }

    @Override
    public void recordEvent(CaseEvent event) {
        int recorded = jdbc.sql("""
                        insert into case_event (case_id, person_id, province, kind, article, detail, occurred_at,
                            recorded_at, recorded_by)
                        select id, person_id, province, :kind, cast(:article as text), cast(:detail as jsonb),
                            :occurredAt, :recordedAt, :recordedBy
                        from case_file where id = :id
                        """)
                .param("kind", event.kind())
                .param("article", event.article())
                .param("detail", text(event))
                .param("occurredAt", DatabaseTime.of(event.occurredAt()))
                .param("recordedAt", DatabaseTime.of(clock.instant()))
                .param("recordedBy", currentActor.get().userId())
                .param("id", event.caseId().value())
                .update();
        if (recorded == 0) {
            throw CaseFiles.notFound();
        }
    }

    @Override
    public void addMember(CaseId id, CaseMember member) {
        String province = jdbc.sql("""
                        with member as (
                            insert into case_member (case_id, province, person_id, relation, consented_at, added_by,
                                added_at)
                            select id, province, cast(:person as uuid), :relation,
                                cast(:consentedAt as timestamptz), :addedBy, :addedAt
                            from case_file where id = :id and state = 'OPEN'
                            on conflict do nothing returning case_id, province, person_id),
                        event as (
                            insert into case_event (case_id, person_id, province, kind, article, detail, occurred_at,
                                recorded_at, recorded_by)
                            select case_id, person_id, province, 'MEMBER_ADDED', 'YUKK 65/3',
                                jsonb_build_object('relation', cast(:relation as text)), :addedAt, :addedAt, :addedBy
                            from member)
                        select province from member
                        """)
                .param("person", member.personId().value())
                .param("relation", member.relation().name())
                .param("consentedAt", DatabaseTime.orNull(member.consentedAt()))
                .param("addedBy", currentActor.get().userId())
                .param("addedAt", DatabaseTime.of(clock.instant()))
                .param("id", id.value())
                .query(String.class)
                .optional()
                .orElseThrow(() -> get(id).state() == CaseState.CLOSED ? closed() : alreadyCovered());
        ledger.append(LedgerLine.of("MEMBER_ADDED")
                .article("YUKK 65/3")
                .inCase(id, province)
                .about(member.personId())
                .with("relation", member.relation()));
    }

    @Override
    public List<CaseMember> members(CaseId id) {
        return jdbc.sql("""
                        select person_id, relation, consented_at from current_case_member
                        where case_id = :id order by added_at, person_id
                        """)
                .param("id", id.value())
                .query((row, number) -> new CaseMember(
                        new PersonId(row.getObject("person_id", UUID.class)),
                        FamilyRelation.valueOf(row.getString("relation")),
                        DatabaseTime.readOrNull(row, "consented_at")))
                .list();
    }

    private Optional<CaseFile> found(CaseId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query((row, number) -> caseFile(row))
                .optional();
    }

    private Refusal closedOrAbsent(CaseId id) {
        return found(id).isPresent() ? closed() : CaseFiles.notFound();
    }

    private String text(CaseEvent event) {
        try {
            return json.writeValueAsString(event.detail());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts is always JSON", impossible);
        }
    }

    private static CaseFile caseFile(ResultSet row) throws SQLException {
        String waitingReason = row.getString("waiting_reason");
        return new CaseFile(
                new CaseId(row.getObject("id", UUID.class)),
                row.getString("case_number"),
                CaseType.of(row.getString("type")).orElseThrow(),
                row.getString("province"),
                new PersonId(row.getObject("person_id", UUID.class)),
                DatabaseTime.read(row, "opened_at"),
                CaseState.valueOf(row.getString("state")),
                row.getString("stage"),
                waitingReason == null ? null : WaitingReason.valueOf(waitingReason),
                DatabaseTime.readOrNull(row, "closed_at"),
                row.getString("closed_as"));
    }

    static Refusal closed() {
        return new Refusal(
                CaseFileProblem.CASE_CLOSED,
                new LocalizedText(
                        "Dosya kapatılmıştır; üzerinde işlem yapılamaz.",
                        "The file is closed; nothing can be done in it."),
                null);
    }

    private static Refusal open() {
        return new Refusal(
                CommonProblem.CONFLICT, new LocalizedText("Dosya kapalı değil.", "The file is not closed."), null);
    }

    private static Refusal alreadyCovered() {
        return new Refusal(
                CommonProblem.CONFLICT,
                new LocalizedText("Dosya bu kişiyi zaten kapsıyor.", "The file already covers this person."),
                null);
    }

    private record Opened(String caseNumber, String origin) {}

    private record Reopened(Placed placed, String closedAs) {}
}
