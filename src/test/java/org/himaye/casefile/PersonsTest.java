package org.himaye.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.himaye.casefile.SampleCases.ISTANBUL;
import static org.himaye.casefile.SampleCases.MONDAY_MORNING;
import static org.himaye.casefile.SampleCases.VAN;
import static org.himaye.casefile.SampleCases.person;
import static org.himaye.casefile.SampleCases.uniqueName;

import java.sql.SQLException;
import java.time.LocalDate;
import org.himaye.HimayeTest;
import org.himaye.TestDatabase;
import org.himaye.access.Acting;
import org.himaye.shared.Actor;
import org.himaye.shared.CommonProblem;
import org.himaye.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HimayeTest
class PersonsTest {

    @Autowired
    private Persons persons;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Timelines timelines;

    @Test
    void aNewPersonGetsAForeignerNumberOfTheirOwn() {
        Person one = registeredIn(VAN, "65");
        Person other = registeredIn(VAN, "65");

        assertThat(one.foreignerNumber()).isNotEqualTo(other.foreignerNumber());
        assertThat(Acting.call(VAN, () -> persons.find(one.foreignerNumber())))
                .hasValueSatisfying(found -> assertThat(found.data()).isEqualTo(one.data()));
    }

    @Test
    void aNumberThatCameInBeforeItsTurnIsSkipped() throws SQLException {
        Person known = registeredIn(VAN, "65");
        long next = Long.parseLong(known.foreignerNumber().value().substring(2, 9));
        for (long sequence = next + 1; sequence <= next + 200; sequence++) {
            ForeignerNumber number = ForeignerNumber.ofSequence(sequence);
            if (Acting.call(Actor.SYSTEM, () -> persons.find(number)).isEmpty()) {
                Acting.as(Actor.SYSTEM, () -> persons.register(person(uniqueName(), "Önceden"), number, "TEST"));
            }
        }

        Person person = Acting.call(VAN, () -> persons.register(person(uniqueName(), "Sonra"), null, "TEST"));

        assertThat(person.foreignerNumber().value())
                .isGreaterThan(ForeignerNumber.ofSequence(next + 200).value());
    }

    @Test
    void aForeignerNumberBelongsToOnePerson() {
        Person known = registeredIn(VAN, "65");

        Refusal refusal = Acting.call(
                ISTANBUL,
                () -> catchThrowableOfType(
                        Refusal.class,
                        () -> persons.register(person(uniqueName(), "Başka"), known.foreignerNumber(), "TEST")));

        assertThat(refusal.type()).isEqualTo(CaseFileProblem.FOREIGNER_NUMBER_IN_USE);
    }

    @Test
    void everyVersionOfAPersonIsKept() throws SQLException {
        Person first = registeredIn(VAN, "65");

        Person second = Acting.call(
                VAN,
                () -> persons.update(first.id(), 1, first.data().withAddress("Van, Yeni Mahalle"), "ADDRESS_CHANGED"));

        assertThat(second.version()).isEqualTo(2);
        assertThat(second.data().address()).isEqualTo("Van, Yeni Mahalle");
        try (var owner = TestDatabase.asOwner();
                var statement = owner.prepareStatement("select version, content ->> 'address', reason, changed_by"
                        + " from person_version where person_id = ? order by version")) {
            statement.setObject(1, first.id().value());
            var rows = statement.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(2)).isEqualTo("Van, Örnek Mahallesi");
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(2);
            assertThat(rows.getString(2)).isEqualTo("Van, Yeni Mahalle");
            assertThat(rows.getString(3)).isEqualTo("ADDRESS_CHANGED");
            assertThat(rows.getString(4)).isEqualTo("van.registration-officer");
            assertThat(rows.next()).isFalse();
        }
    }

    @Test
    void aChangeBasedOnAnOldVersionIsRefused() {
        Person first = registeredIn(VAN, "65");
        Acting.as(VAN, () -> persons.update(first.id(), 1, first.data().withAddress("A"), "ADDRESS_CHANGED"));

        Refusal refusal = Acting.call(
                VAN,
                () -> catchThrowableOfType(
                        Refusal.class,
                        () -> persons.update(first.id(), 1, first.data().withAddress("B"), "ADDRESS_CHANGED")));

        assertThat(refusal.type()).isEqualTo(CommonProblem.CONFLICT);
        assertThat(Acting.call(VAN, () -> persons.get(first.id())).data().address())
                .isEqualTo("A");
    }

    @Test
    void mergeJoinsTheTimelinesAndSplitTakesThemApart() {
        Person original = registeredIn(VAN, "65");
        Person duplicate = registeredIn(VAN, "65");
        assertThat(timelineLength(original)).isEqualTo(1);

        Acting.as(VAN, () -> persons.merge(duplicate.id(), original.id(), "Parmak izi eşleşti"));

        assertThat(timelineLength(original)).isEqualTo(2);
        assertThat(timelineLength(duplicate)).isEqualTo(2);
        assertThat(Acting.call(VAN, () -> persons.get(duplicate.id())).mergedInto())
                .isEqualTo(original.id());

        Acting.as(VAN, () -> persons.split(duplicate.id(), "Eşleşme hatalıydı"));

        assertThat(timelineLength(original)).isEqualTo(1);
        assertThat(Acting.call(VAN, () -> persons.links(original.id())))
                .extracting(PersonLink::kind, PersonLink::from, PersonLink::into, PersonLink::linkedBy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                PersonLink.Kind.DUPLICATE_MERGED, duplicate.id(), original.id(), VAN.userId()),
                        org.assertj.core.groups.Tuple.tuple(
                                PersonLink.Kind.DUPLICATE_SPLIT, duplicate.id(), original.id(), VAN.userId()));
    }

    @Test
    void aMergedRecordIsNotMergedAgainAndNoCircleArises() {
        Person original = registeredIn(VAN, "65");
        Person duplicate = registeredIn(VAN, "65");
        Acting.as(VAN, () -> persons.merge(duplicate.id(), original.id(), "Aynı kişi"));

        Refusal backwards = Acting.call(
                VAN,
                () -> catchThrowableOfType(
                        Refusal.class, () -> persons.merge(original.id(), duplicate.id(), "Aynı kişi")));
        Refusal itself = Acting.call(
                VAN,
                () -> catchThrowableOfType(
                        Refusal.class, () -> persons.merge(original.id(), original.id(), "Aynı kişi")));
        Refusal unmerged =
                Acting.call(VAN, () -> catchThrowableOfType(Refusal.class, () -> persons.split(original.id(), "Hata")));

        assertThat(backwards.type()).isEqualTo(CaseFileProblem.NOT_MERGEABLE);
        assertThat(itself.type()).isEqualTo(CaseFileProblem.NOT_MERGEABLE);
        assertThat(unmerged.type()).isEqualTo(CaseFileProblem.NOT_MERGEABLE);
    }

    @Test
    void aPersonOfAnotherProvinceDoesNotExist() {
        Person person = registeredIn(VAN, "65");

        assertThat(Acting.call(ISTANBUL, () -> persons.find(person.foreignerNumber())))
                .isEmpty();
        Refusal refusal =
                Acting.call(ISTANBUL, () -> catchThrowableOfType(Refusal.class, () -> persons.get(person.id())));
        Refusal unknown = Acting.call(
                ISTANBUL,
                () -> catchThrowableOfType(Refusal.class, () -> persons.get(org.himaye.shared.PersonId.random())));
        assertThat(refusal.detail()).isEqualTo(unknown.detail());
        assertThat(refusal.type()).isEqualTo(CommonProblem.NOT_FOUND).isEqualTo(unknown.type());
    }

    @Test
    void aFamilyMemberIsSeenWhereTheFileIs() {
        Person applicant = registeredIn(VAN, "65");
        Person child = Acting.call(VAN, () -> {
            Person registered = persons.register(person(uniqueName(), "Çocuk"), null, "TEST");
            CaseFile file = files.of(applicant.id()).get(0);
            files.addMember(file.id(), new CaseMember(registered.id(), FamilyRelation.CHILD, null));
            return registered;
        });

        assertThat(Acting.call(VAN, () -> persons.get(child.id())).data().birthDate())
                .isEqualTo(LocalDate.of(1990, 5, 5));
        assertThat(timelineLength(child)).isEqualTo(2);
        assertThat(Acting.call(ISTANBUL, () -> persons.find(child.foreignerNumber())))
                .isEmpty();
    }

    private int timelineLength(Person person) {
        return Acting.call(VAN, () -> timelines.of(person.id())).size();
    }

    private Person registeredIn(Actor actor, String province) {
        return Acting.call(actor, () -> {
            Person person = persons.register(person(uniqueName(), "Zehra"), null, "TEST");
            files.open(CaseType.PROTECTION, province, person.id(), MONDAY_MORNING);
            return person;
        });
    }
}
