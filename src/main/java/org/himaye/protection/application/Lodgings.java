package org.himaye.protection.application;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.CaseType;
import org.himaye.casefile.ForeignerNumber;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.AgeOfMajority;
import org.himaye.deadlines.RunningClocks;
import org.himaye.shared.Actor;
import org.himaye.shared.CaseId;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.CurrentActor;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Province;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Receives applications for international protection, by every channel of YUKK 65. */
@Service
public class Lodgings {

    /** 11 April 2014 in Türkiye (YUKK 125). */
    private static final Instant IN_FORCE_SINCE = Instant.parse("2014-04-10T21:00:00Z");

    private final ProtectionApplications applications;
    private final Persons persons;
    private final CaseFiles files;
    private final RunningClocks clocks;
    private final ProcedureClocks periods;
    private final CaseJournal journal;
    private final ProcedureStart procedure;
    private final CurrentActor currentActor;
    private final ObjectMapper json;
    private final Clock clock;

    Lodgings(
            ProtectionApplications applications,
            Persons persons,
            CaseFiles files,
            RunningClocks clocks,
            ProcedureClocks periods,
            CaseJournal journal,
            ProcedureStart procedure,
            CurrentActor currentActor,
            ObjectMapper json,
            Clock clock) {
        this.applications = applications;
        this.persons = persons;
        this.files = files;
        this.clocks = clocks;
        this.periods = periods;
        this.journal = journal;
        this.procedure = procedure;
        this.currentActor = currentActor;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Records an application and starts its procedure, or returns the case already opened for the same reference. An
     * application is never refused for incomplete papers or for the way the person entered (YUKK 8, INV-41).
     *
     * @return the case, the same one for a repeated call
     * @throws Refusal if the actor does not work in the province, a date cannot be, or the reference belongs to another
     *     lodging
     */
    @Transactional
    public CaseFile lodge(Lodging lodging) {
        Actor actor = currentActor.get();
        check(lodging);
        if (!actor.sees(lodging.province())) {
            throw new Refusal(
                    CommonProblem.FORBIDDEN,
                    new LocalizedText(
                            "Başvuru yalnızca görevli olduğunuz il adına alınabilir.",
                            "An application can only be received for your own province."),
                    null);
        }
        String fingerprint = fingerprint(lodging);
        var known = applications.byReference(lodging.province(), lodging.reference());
        if (known.isPresent()) {
            if (!known.get().sha256().equals(fingerprint)) {
                throw new Refusal(
                        ProtectionProblem.LODGING_CONFLICT,
                        new LocalizedText(
                                "Bu referans başka bir başvuruya aittir.",
                                "This reference belongs to another lodging."),
                        null);
            }
            return files.get(known.get().caseId());
        }
        return open(lodging, fingerprint);
    }

    private CaseFile open(Lodging lodging, String fingerprint) {
        CaseFile file = files.open(
                CaseType.PROTECTION, lodging.province(), personOf(lodging.person(), "applicant"), lodging.lodgedAt());
        CaseId caseId = file.id();
        for (Lodging.Member member : lodging.family()) {
            files.addMember(
                    caseId,
                    new CaseMember(personOf(member.person(), "family"), member.relation(), member.consentedAt()));
        }
        applications.add(
                caseId,
                lodging.province(),
                lodging.reference(),
                fingerprint,
                lodging.channel(),
                lodging.lodgedAt(),
                lodging.removalDecisionNumber());
        boolean referral = lodging.channel().isReferral();
        String article = switch (lodging.channel()) {
            case PROVINCIAL_DIRECTORATE -> "YUKK 65/1";
            case LAW_ENFORCEMENT, BORDER_GATE -> "YUKK 65/2";
            case PLACE_OF_DETENTION -> "YUKK 65/5";
        };
        journal.record(
                caseId,
                lodging.province(),
                "APPLICATION_LODGED",
                lodging.lodgedAt(),
                article,
                Map.of(
                        "channel",
                        lodging.channel(),
                        "familyMembers",
                        lodging.family().size()));
        if (referral) {
            clocks.start(caseId, lodging.province(), "DL-IP-01", lodging.lodgedAt());
        }
        files.enterStage(caseId, referral ? "REFERRED" : "LODGED", null);
        procedure.start(new ProcedureStart.Started(
                caseId,
                lodging.province(),
                file.caseNumber(),
                referral,
                periods.taskDue("DL-PR-01", lodging.lodgedAt()),
                periods.taskDue("DL-PR-02", lodging.lodgedAt()),
                periods.taskDue("DL-IP-08", lodging.lodgedAt())));
        return file;
    }

    /** A claim of somebody who is recorded already belongs to that record, so that everybody who asks about them finds it. */
    private PersonId personOf(Lodging.Declared declared, String field) {
        if (declared.foreignerNumber() == null) {
            return persons.register(data(declared), null, "APPLICATION_LODGED").id();
        }
        Optional<PersonId> known = persons.identify(ForeignerNumber.parse(declared.foreignerNumber()));
        new FieldChecks(clock)
                .require(
                        known.isPresent(),
                        field + ".foreignerNumber",
                        "unknown",
                        "Bu numarayla kayıtlı kişi yok; numara bilinmiyorsa boş bırakılır.",
                        "Nobody is recorded under this number; leave it out if it is not known.")
                .refuseIfAny();
        return known.orElseThrow();
    }

    private void check(Lodging lodging) {
        FieldChecks checks = new FieldChecks(clock);
        Instant now = clock.instant();
        checks.require(
                Province.of(lodging.province()).isPresent() && !Province.HEADQUARTERS.equals(lodging.province()),
                "province",
                "not-an-option",
                "01–81 arasında bir il plaka kodu olmalıdır.",
                "It must be a province's plate code 01–81.");
        checks.require(
                !lodging.lodgedAt().isAfter(now),
                "lodgedAt",
                "in-the-future",
                "Gelecekte olamaz.",
                "It cannot lie in the future.");
        checks.require(
                lodging.lodgedAt().isAfter(IN_FORCE_SINCE),
                "lodgedAt",
                "too-early",
                "Kanunun yürürlüğünden (11.04.2014) önce olamaz.",
                "It cannot lie before the law entered into force (2014-04-11).");
        check(checks, lodging.person(), "applicant");
        for (int index = 0; index < lodging.family().size(); index++) {
            check(checks, lodging.family().get(index), "family[" + index + "].");
        }
        checks.refuseIfAny();
    }

    private void check(FieldChecks checks, Lodging.Member member, String field) {
        Instant now = clock.instant();
        check(checks, member.person(), field + "person");
        boolean adult = BirthDates.isPossible(member.person().birthDate())
                && !AgeOfMajority.isChildOn(member.person().birthDate(), LegalTime.dayOf(now));
        checks.requireByLaw(
                "YUKK 65/3",
                !adult || member.consentedAt() != null,
                field + "consentedAt",
                "consent-missing",
                "Ergin aile üyesinin yazılı muvafakati gerekir.",
                "An adult family member's written consent is needed.");
        checks.require(
                member.consentedAt() == null
                        || !member.consentedAt().isAfter(now)
                                && member.consentedAt().isAfter(IN_FORCE_SINCE),
                field + "consentedAt",
                "out-of-range",
                "Kanunun yürürlüğünden sonra ve gelecekte olmayan bir zaman olmalıdır.",
                "It must lie after the law entered into force and not in the future.");
    }

    /** Identifies somebody who joins a family, after the same checks as in a lodging; records whom nobody has recorded. */
    PersonId joining(Lodging.Member member) {
        FieldChecks checks = new FieldChecks(clock);
        check(checks, member, "");
        checks.refuseIfAny();
        return personOf(member.person(), "person");
    }

    private static void check(FieldChecks checks, Lodging.Declared person, String field) {
        BirthDates.check(checks, person.birthDate(), field + ".birthDate");
        checks.require(
                Nationalities.isKnown(person.nationality()),
                field + ".nationality",
                "not-an-option",
                "ISO 3166 üç harfli ülke kodu olmalıdır.",
                "It must be an ISO 3166 alpha-3 country code.");
    }

    private static PersonalData data(Lodging.Declared person) {
        return new PersonalData(
                person.familyName(),
                person.givenNames(),
                person.sex(),
                person.birthDate(),
                null,
                null,
                null,
                person.nationality(),
                person.language(),
                null,
                null);
    }

    private String fingerprint(Lodging lodging) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(json.writeValueAsString(lodging).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (JsonProcessingException | NoSuchAlgorithmException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
