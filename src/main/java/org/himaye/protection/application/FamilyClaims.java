package org.himaye.protection.application;

import java.time.Clock;
import java.util.ArrayList;
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
import org.himaye.shared.LegalTime;
import org.himaye.shared.PersonId;
import org.springframework.stereotype.Component;

/**
 * The claims of family members that go on without the family: of those whose applicant is excluded, and of those who leave. They
 * stay applicants from the day on which the family asked for protection (YUKK 64/6, 65/3, 78/2; INV-38).
 */
@Component
class FamilyClaims {

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
     * covered by the applicant and by nobody else (YUKK 65/3); children go with the first adult.
     *
     * @param excluded who is excluded by own grounds
     * @return numbers of the files in which their claims go on
     */
    List<String> carryOn(ProtectionApplication application, CaseFile file, Set<PersonId> excluded) {
        List<CaseMember> adults = new ArrayList<>();
        List<CaseMember> children = new ArrayList<>();
        for (CaseMember member : files.members(file.id())) {
            if (!excluded.contains(member.personId())) {
                boolean child = AgeOfMajority.isChildOn(
                        persons.get(member.personId()).data().birthDate(), LegalTime.dayOf(clock.instant()));
                (child ? children : adults).add(member);
            }
        }
        if (adults.isEmpty() && !children.isEmpty()) {
            adults.add(children.remove(0));
        }
        List<String> numbers = new ArrayList<>();
        for (CaseMember applicant : adults) {
            numbers.add(opened(application, file, applicant, numbers.isEmpty() ? children : List.of(), "YUKK 64/6")
                    .caseNumber());
        }
        return numbers;
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
                "CLAIM_CARRIED_ON",
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
