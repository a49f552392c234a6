package org.himaye.casefile;

import java.util.List;
import java.util.Optional;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The persons of all procedures. A person is visible to a province once a case file of that province covers them;
 * everybody else gets the same answer as for a person who does not exist.
 */
public interface Persons {

    /**
     * Records a person nobody has recorded before.
     *
     * @param foreignerNumber the number the person already has; null to allocate the next one
     * @param reason why the person is recorded, e.g. the submission's form id
     * @return the person in version 1
     * @throws Refusal {@link CaseFileProblem#FOREIGNER_NUMBER_IN_USE} if another person has the number
     */
    Person register(PersonalData data, @Nullable ForeignerNumber foreignerNumber, String reason);

    /**
     * Corrects or completes what is known; the former version is kept.
     *
     * @param version the version the change is based on
     * @param reason why the data change
     * @throws Refusal not found, or conflict if somebody else changed the person meanwhile
     */
    Person update(PersonId id, int version, PersonalData data, String reason);

    /**
     * Returns a person.
     *
     * @throws Refusal not found, also where the caller may not see the person
     */
    Person get(PersonId id);

    /** Finds a visible person by foreigner number. */
    Optional<Person> find(ForeignerNumber foreignerNumber);

    /**
     * Finds out whose number it is, among the persons of every province, for a new file about them. Tells nothing but which
     * record counts, which for a duplicate is the record it was merged into.
     */
    Optional<PersonId> identify(ForeignerNumber foreignerNumber);

    /**
     * Records that two records are one person. Case files stay with the record they were opened for; the timeline of
     * either shows both.
     *
     * @param duplicate the record that is no longer used
     * @param into the record that stays
     * @param reason how it was found out
     * @throws Refusal not found, or {@link CaseFileProblem#NOT_MERGEABLE} if either record is already merged into another
     */
    void merge(PersonId duplicate, PersonId into, String reason);

    /**
     * Takes a merge back.
     *
     * @throws Refusal not found, or {@link CaseFileProblem#NOT_MERGEABLE} if the record is not merged into another
     */
    void split(PersonId duplicate, String reason);

    /** Returns what was recorded about duplicates of a person, oldest first. */
    List<PersonLink> links(PersonId id);
}
