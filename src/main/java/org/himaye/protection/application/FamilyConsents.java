package org.himaye.protection.application;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.casefile.Persons;
import org.himaye.deadlines.AgeOfMajority;
import org.himaye.shared.CaseId;
import org.himaye.shared.LegalTime;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Component;

/** Who of a family has consented to be covered, as every adult has to (YUKK 65/3). */
@Component
class FamilyConsents {

    private final CaseFiles files;
    private final Persons persons;

    FamilyConsents(CaseFiles files, Persons persons) {
        this.files = files;
        this.persons = persons;
    }

    /** Tells whether a member is an adult on a day; nobody is whose date of birth is unknown. */
    boolean isAdult(CaseMember member, LocalDate day) {
        LocalDate birthDate = persons.get(member.personId()).data().birthDate();
        return birthDate != null && !AgeOfMajority.isChildOn(birthDate, day);
    }

    /**
     * Lets nothing be decided about an adult who was not asked.
     *
     * @throws Refusal {@link ProtectionProblem#ADULT_MEMBER_NOT_ASKED}
     */
    void requireConsents(CaseId caseId, Instant now) {
        LocalDate today = LegalTime.dayOf(now);
        List<CaseMember> members = files.members(caseId);
        if (members.stream().anyMatch(member -> member.consentedAt() == null && isAdult(member, today))) {
            throw new Refusal(
                    ProtectionProblem.ADULT_MEMBER_NOT_ASKED,
                    new LocalizedText(
                            "Dosyanın kapsadığı bir aile üyesi on sekiz yaşını doldurdu. Karar, bu kişi yazılı muvafakat"
                                    + " verdikten veya kendi başvurusuna ayrıldıktan sonra imzalanabilir.",
                            "A family member whom the file covers has come of age. The decision can be signed once this"
                                    + " person has consented in writing or has left for an application of their own."),
                    "YUKK 65/3");
        }
    }
}
