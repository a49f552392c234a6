package org.himaye.protection.application;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.CaseMemberships;
import org.himaye.casefile.CaseState;
import org.himaye.casefile.Decisions;
import org.himaye.casefile.MembershipEnd;
import org.himaye.casefile.MembershipEnd.Reason;
import org.himaye.shared.FieldChecks;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who joins the file of a family and who leaves it, until the decision that covers all of them is signed (YUKK 65/3, 78/2). Nobody
 * who leaves is without a claim for a moment: it goes on in a file of its own, from the day on which the family asked.
 */
@Service
public class Families {

    private static final String ARTICLE = "YUKK 65/3";

    private final ProtectionApplications applications;
    private final CaseFiles files;
    private final CaseMemberships memberships;
    private final Decisions decisions;
    private final Lodgings lodgings;
    private final ProtectionLetters letters;
    private final FamilyClaims claims;
    private final FamilyConsents consents;
    private final Exclusions exclusions;
    private final ComingOfAgeTables comingsOfAge;
    private final ComingOfAgeProcess comingOfAge;
    private final CaseJournal journal;
    private final Clock clock;

    Families(
            ProtectionApplications applications,
            CaseFiles files,
            CaseMemberships memberships,
            Decisions decisions,
            Lodgings lodgings,
            ProtectionLetters letters,
            FamilyClaims claims,
            FamilyConsents consents,
            Exclusions exclusions,
            ComingOfAgeTables comingsOfAge,
            ComingOfAgeProcess comingOfAge,
            CaseJournal journal,
            Clock clock) {
        this.applications = applications;
        this.files = files;
        this.memberships = memberships;
        this.decisions = decisions;
        this.lodgings = lodgings;
        this.letters = letters;
        this.claims = claims;
        this.consents = consents;
        this.exclusions = exclusions;
        this.comingsOfAge = comingsOfAge;
        this.comingOfAge = comingOfAge;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * What an officer writes down about somebody who leaves.
     *
     * @param reason why; no death
     * @param declaredAt when it was declared, or the family separated
     * @param proof what it rests on
     * @param children children of the file who go with the adult
     */
    public record Leaving(Reason reason, Instant declaredAt, String proof, Set<PersonId> children) {

        public Leaving {
            children = Set.copyOf(children);
        }

        @Override
        public String toString() {
            return "Leaving[" + reason + "]";
        }
    }

    /**
     * Lets an adult, and the children who go along, leave the file of the family for one of their own (YUKK 65/3).
     *
     * @param member who leaves
     * @return the file in which the claim goes on
     * @throws Refusal {@link ProtectionProblem#FAMILY_IS_DECIDED}, {@link ProtectionProblem#FAMILY_CHANGE_NOT_POSSIBLE};
     *     invalid request for fields that do not hold
     */
    @Transactional
    public CaseFile leave(String caseNumber, PersonId member, Leaving leaving) {
        CaseFile file = files.byNumber(caseNumber);
        ProtectionApplication application = applications.get(file.id());
        requireUndecided(file);
        CaseMember adult = member(file, member);
        LocalDate today = LegalTime.dayOf(clock.instant());
        List<CaseMember> children = files.members(file.id()).stream()
                .filter(other -> leaving.children().contains(other.personId()))
                .toList();
        check(application, leaving.declaredAt())
                .require(
                        leaving.reason() != Reason.DEATH,
                        "reason",
                        "not-an-option",
                        "Ölüm ayrıca kaydedilir.",
                        "A death is recorded by itself.")
                .requireByLaw(
                        ARTICLE,
                        consents.isAdult(adult, today),
                        "member",
                        "is-a-child",
                        "Çocuk, dosyadan yalnızca ergin bir aile üyesiyle birlikte ayrılır.",
                        "A child leaves the file with an adult member only.")
                .requireByLaw(
                        ARTICLE,
                        children.size() == leaving.children().size()
                                && children.stream().noneMatch(child -> consents.isAdult(child, today)),
                        "children",
                        "not-children-of-the-file",
                        "Yalnızca dosyadaki çocuklar birlikte ayrılabilir; ergin üye kendisi beyanda bulunur.",
                        "Only children of the file can go along; an adult declares it alone.")
                .refuseIfAny();
        CaseFile own = claims.leave(application, file, adult, children);
        leftWith(application, file, adult.personId(), leaving, own);
        children.forEach(child -> leftWith(application, file, child.personId(), leaving, own));
        return own;
    }

    private void leftWith(
            ProtectionApplication application, CaseFile file, PersonId person, Leaving leaving, CaseFile own) {
        end(
                application,
                file,
                new MembershipEnd(person, leaving.reason(), leaving.declaredAt(), leaving.proof(), own.id()),
                Map.of("case", own.caseNumber()));
    }

    /**
     * Lets somebody join the family: a child that was born, a spouse or child who has arrived (YUKK 65/3, 78/2).
     *
     * @return whom the file covers from now on
     * @throws Refusal {@link ProtectionProblem#FAMILY_IS_DECIDED}, {@link ProtectionProblem#FAMILY_CHANGE_NOT_POSSIBLE};
     *     conflict if the file covers the person already; invalid request for fields that do not hold
     */
    @Transactional
    public PersonId join(String caseNumber, Lodging.Member joining) {
        CaseFile file = files.byNumber(caseNumber);
        ProtectionApplication application = applications.get(file.id());
        requireUndecided(file);
        PersonId person = lodgings.joining(joining);
        if (person.equals(file.personId()) || memberships.hasLeft(file.id(), person)) {
            throw notPossible(
                    "Başvuru sahibi veya dosyadan ayrılmış kişi aile üyesi olarak eklenemez; ayrılanın başvurusu kendi"
                            + " dosyasında sürer.",
                    "Neither the applicant nor somebody who has left can join as a family member; the claim of who has"
                            + " left goes on in a file of their own.");
        }
        CaseMember member = new CaseMember(person, joining.relation(), joining.consentedAt());
        files.addMember(file.id(), member);
        // Before the registration there is no letter to anybody: it issues one for each adult whom the file covers
        // then.
        if (joining.consentedAt() != null && application.registeredAt() != null) {
            letters.familyConsent(file, application, member);
        }
        return person;
    }

    /**
     * Records the death of a member, which may be known after the decision, too. There is no claim left to go on.
     *
     * @param diedAt when
     * @param proof number of the death certificate or of the report
     * @throws Refusal {@link ProtectionProblem#FAMILY_CHANGE_NOT_POSSIBLE}; invalid request for fields that do not hold
     */
    @Transactional
    public void died(String caseNumber, PersonId member, Instant diedAt, String proof) {
        CaseFile file = files.byNumber(caseNumber);
        ProtectionApplication application = applications.get(file.id());
        if (file.state() != CaseState.OPEN) {
            throw notPossible("Dosya kapalıdır.", "The file is closed.");
        }
        member(file, member);
        new FieldChecks(clock)
                .require(
                        !diedAt.isAfter(clock.instant()),
                        "at",
                        "in-the-future",
                        "Gelecekte olamaz.",
                        "It cannot lie in the future.")
                .refuseIfAny();
        end(application, file, new MembershipEnd(member, Reason.DEATH, diedAt, proof, null), Map.of());
    }

    private void end(ProtectionApplication application, CaseFile file, MembershipEnd end, Map<String, String> more) {
        memberships.end(file, end);
        comingsOfAge.waiting(file.id(), end.personId()).ifPresent(waiting -> lapse(file, waiting));
        exclusions.lapse(
                application,
                exclusions.open(file.id()).stream()
                        .filter(consideration -> consideration.person().equals(end.personId()))
                        .toList());
        Map<String, Object> detail = new HashMap<>(more);
        detail.put("person", end.personId());
        detail.put("reason", end.reason());
        journal.record(
                file.id(),
                file.province(),
                end.reason() == Reason.DEATH ? "MEMBER_DIED" : "MEMBER_LEFT",
                end.endedAt(),
                ARTICLE,
                detail);
    }

    private void lapse(CaseFile file, ComingOfAgeTables.ComingOfAge waiting) {
        if (comingOfAge.lapse(file.id(), waiting.id())) {
            journal.record(
                    file.id(),
                    file.province(),
                    "COMING_OF_AGE_LAPSED",
                    clock.instant(),
                    ARTICLE,
                    Map.of("person", waiting.person(), "comingOfAge", waiting.id()));
        }
    }

    private CaseMember member(CaseFile file, PersonId person) {
        return files.members(file.id()).stream()
                .filter(member -> member.personId().equals(person))
                .findFirst()
                .orElseThrow(
                        () -> notPossible(
                                "Dosya bu kişiyi aile üyesi olarak kapsamıyor; başvuru sahibi dosyasından geri çekme ile ayrılır.",
                                "The file does not cover this person as a family member; the applicant leaves it by withdrawal."));
    }

    private FieldChecks check(ProtectionApplication application, Instant declaredAt) {
        return new FieldChecks(clock)
                .require(
                        !declaredAt.isAfter(clock.instant()),
                        "at",
                        "in-the-future",
                        "Gelecekte olamaz.",
                        "It cannot lie in the future.")
                .notBefore(declaredAt, application.lodgedAt(), "at", "the lodging");
    }

    /** Refuses to change a family whose decision is signed: the decision covers it, and everybody has an own way to contest. */
    void requireUndecided(CaseFile file) {
        boolean decided = decisions.stands(file.id(), "PROTECTION");
        if (decided || file.state() != CaseState.OPEN) {
            throw new Refusal(
                    ProtectionProblem.FAMILY_IS_DECIDED,
                    new LocalizedText(
                            "Aile hakkındaki karar imzalandı; dosya artık değişmez. Kişi kendi adına başvuru yapmalıdır.",
                            "The decision about the family is signed and its file does not change any more. The person"
                                    + " should lodge an application of their own."),
                    "YUKK 78/2");
        }
    }

    private static Refusal notPossible(String turkish, String english) {
        return new Refusal(ProtectionProblem.FAMILY_CHANGE_NOT_POSSIBLE, new LocalizedText(turkish, english), ARTICLE);
    }
}
