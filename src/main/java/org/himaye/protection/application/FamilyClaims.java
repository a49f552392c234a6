package org.himaye.protection.application;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseJournal;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.Person;
import org.himaye.casefile.PersonalData;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.AgeOfMajority;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * The claims of family members that go on without the family: of those whose applicant is excluded, and of those who leave. They
 * stay applicants from the day on which the family asked for protection (YUKK 64/6, 65/3, 78/2; INV-38).
 */
@Component
class FamilyClaims {

    private static final String CARRIED_ON = "CLAIM_CARRIED_ON";

    private final Lodgings lodgings;
    private final Persons persons;
    private final CaseFiles files;
    private final CaseJournal journal;
    private final Clock clock;

    FamilyClaims(Lodgings lodgings, Persons persons, CaseFiles files, CaseJournal journal, Clock clock) {
        this.lodgings = lodgings;
        this.persons = persons;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * Opens files of their own for those who are not excluded: one for each adult, because the consent of an adult was to be
     * covered by the applicant and by nobody else (YUKK 65/3); children go with the first adult. Whose claim went on already,
     * after an earlier exclusion that was annulled, keeps that file.
     *
     * @param excluded who is excluded by own grounds
     * @return numbers of the files in which their claims go on
     */
    List<String> carryOn(ProtectionApplication application, CaseFile file, Set<PersonId> excluded) {
        List<String> numbers = new ArrayList<>(carriedOn(file.id()));
        Set<PersonId> settled = new HashSet<>(excluded);
        numbers.forEach(number -> settled.addAll(persons(number)));
        List<CaseMember> adults = new ArrayList<>();
        List<CaseMember> children = new ArrayList<>();
        for (CaseMember member : files.members(file.id())) {
            if (!settled.contains(member.personId())) {
                boolean child = AgeOfMajority.isChildOn(
                        persons.get(member.personId()).data().birthDate(), LegalTime.dayOf(clock.instant()));
                (child ? children : adults).add(member);
            }
        }
        if (adults.isEmpty() && !children.isEmpty()) {
            adults.add(children.remove(0));
        }
        List<CaseMember> accompanied = children;
        for (CaseMember applicant : adults) {
            numbers.add(opened(application, file, applicant, accompanied, "YUKK 64/6")
                    .caseNumber());
            accompanied = List.of();
        }
        return numbers;
    }

    /** Returns the numbers of the files in which claims go on already after an exclusion, not of who left on their own. */
    private List<String> carriedOn(CaseId caseId) {
        return journal.of(caseId, Set.of(CARRIED_ON)).stream()
                .filter(entry -> "YUKK 64/6".equals(entry.article()))
                .map(entry -> entry.detail().get("case"))
                .toList();
    }

    private Set<PersonId> persons(String caseNumber) {
        CaseFile own = files.byNumber(caseNumber);
        Set<PersonId> all = new HashSet<>(Set.of(own.personId()));
        files.members(own.id()).forEach(member -> all.add(member.personId()));
        return all;
    }

    /**
     * Opens a file of their own for an adult who leaves the family, in the transaction in which they leave it (YUKK 65/3).
     *
     * @param children who goes with them
     */
    CaseFile leave(ProtectionApplication application, CaseFile file, CaseMember applicant, List<CaseMember> children) {
        return opened(application, file, applicant, children, "YUKK 65/3");
    }

    private CaseFile opened(
            ProtectionApplication application,
            CaseFile file,
            CaseMember applicant,
            List<CaseMember> children,
            String article) {
        CaseFile own = lodgings.lodge(new Lodging(
                article.substring("YUKK ".length()) + " " + file.caseNumber() + " " + applicant.personId(),
                application.province(),
                Channel.PROVINCIAL_DIRECTORATE,
                application.lodgedAt(),
                declared(applicant),
                null,
                children.stream()
                        .map(child -> new Lodging.Member(
                                declared(child), relation(applicant.relation(), child.relation()), null))
                        .toList()));
        journal.record(
                file.id(),
                application.province(),
                CARRIED_ON,
                clock.instant(),
                article,
                Map.of("person", applicant.personId(), "case", own.caseNumber()));
        return own;
    }

    private static FamilyRelation relation(FamilyRelation ofApplicant, FamilyRelation ofChild) {
        return ofApplicant == FamilyRelation.SPOUSE && ofChild == FamilyRelation.CHILD
                ? FamilyRelation.CHILD
                : ofApplicant == FamilyRelation.CHILD && ofChild == FamilyRelation.CHILD
                        ? FamilyRelation.SIBLING
                        : FamilyRelation.OTHER;
    }

    private Lodging.Declared declared(CaseMember member) {
        Person person = persons.get(member.personId());
        PersonalData data = person.data();
        return new Lodging.Declared(
                data.familyName(),
                data.givenNames(),
                data.sex(),
                data.birthDate(),
                data.nationality(),
                data.language(),
                person.foreignerNumber().value());
    }
}
