package org.himaye.scenario;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import org.himaye.access.Acting;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.FamilyRelation;
import org.himaye.casefile.MembershipEnd.Reason;
import org.himaye.casefile.Sex;
import org.himaye.protection.application.AgeAssessments;
import org.himaye.protection.application.Exclusions;
import org.himaye.protection.application.Families;
import org.himaye.protection.application.Inadmissibility;
import org.himaye.protection.application.InadmissibilityGround;
import org.himaye.protection.application.Lodging;
import org.himaye.protection.application.TrackChangeGround;
import org.himaye.protection.application.TrackChanges;
import org.himaye.protection.application.WithdrawalGrounds;
import org.himaye.protection.application.Withdrawals;
import org.himaye.protection.residence.ResidenceDuties;
import org.himaye.protection.rights.ReportableChange;
import org.himaye.protection.rights.ReportedChanges;
import org.himaye.protection.rights.ReportedChanges.Change;
import org.himaye.protection.rights.RightsLimitations;
import org.himaye.shared.OfficerGroup;
import org.himaye.shared.PersonId;

/** The side roads of an application that officers of a random game open, whether or not the file is one for it. */
final class PlayedSideRoads {

    private static final int LONGEST_SILENCE = 60;

    private final Office office;
    private final Random random;

    PlayedSideRoads(Office office, Random random) {
        this.office = office;
        this.random = random;
    }

    /** Somebody thinks that an application belongs on another track, is inadmissible, or that a person is excluded. */
    void examination(CaseFile file) {
        String number = file.caseNumber();
        as(OfficerGroup.PROTECTION_OFFICER, () -> {
            if (random.nextInt(3) == 0) {
                office.bean(Exclusions.class).consider(number, file.personId());
            } else if (random.nextInt(3) == 0) {
                office.bean(Inadmissibility.class).indicate(number, InadmissibilityGround.SAME_CLAIM);
            } else {
                office.bean(TrackChanges.class)
                        .propose(
                                number,
                                random.nextBoolean()
                                        ? TrackChangeGround.TAKES_LONGER
                                        : TrackChangeGround.MISLED_AUTHORITIES,
                                "Dosyadaki gelişme");
            }
            return true;
        });
    }

    /** The person reports a change, in time or not. */
    void changeReported(CaseFile file) {
        as(
                OfficerGroup.FRONT_DESK,
                () -> office.bean(ReportedChanges.class).reported(file.caseNumber(), change(), today()));
    }

    /** Somebody finds a change that nobody reported. */
    void changeFound(CaseFile file) {
        as(
                OfficerGroup.PROTECTION_OFFICER,
                () -> office.bean(ReportedChanges.class).notReported(file.caseNumber(), change()));
    }

    /** The governorate gives back the rights that were limited. */
    void limitationLifted(CaseFile file) {
        as(OfficerGroup.GOVERNOR_APPROVER, () -> {
            office.bean(RightsLimitations.class).lift(file.caseNumber(), "Durum değişmiştir.");
            return true;
        });
    }

    /** Somebody doubts the age of an applicant. */
    void ageDoubted(CaseFile file) {
        as(
                OfficerGroup.REGISTRATION_OFFICER,
                () -> office.bean(AgeAssessments.class)
                        .request(
                                file.caseNumber(),
                                "Adli Tıp Kurumu",
                                random.nextBoolean(),
                                "Beyan ile görünüm uyuşmuyor"));
    }

    /** Somebody proposes duties, lifts them, or records that a court annulled them. */
    void residenceDuties(CaseFile file) {
        String number = file.caseNumber();
        switch (random.nextInt(6)) {
            case 0 ->
                as(OfficerGroup.GOVERNOR_APPROVER, () -> {
                    office.bean(ResidenceDuties.class).lift(number, "Adresi sabittir");
                    return true;
                });
            case 1 ->
                as(OfficerGroup.LEGAL_COUNSEL, () -> {
                    office.bean(ResidenceDuties.class).annulledByCourt(number, "2026/8 K.", today());
                    return true;
                });
            default ->
                as(
                        OfficerGroup.PROTECTION_OFFICER,
                        () -> office.bean(ResidenceDuties.class).propose(number, "Dosyası izlenmelidir"));
        }
    }

    /** A person withdraws in writing, or somebody proposes that the application counts as withdrawn. */
    void withdrawal(CaseFile file) {
        String number = file.caseNumber();
        switch (random.nextInt(5)) {
            case 0 ->
                as(OfficerGroup.FRONT_DESK, () -> {
                    office.bean(Withdrawals.class).declare(number);
                    return true;
                });
            case 1, 2 ->
                as(
                        OfficerGroup.PROTECTION_OFFICER,
                        () -> office.bean(WithdrawalGrounds.class).proposeForAbsences(number));
            default -> {
                var grounds = List.of(WithdrawalGrounds.Ground.values());
                var ground = grounds.get(random.nextInt(grounds.size()));
                var happened = new WithdrawalGrounds.Circumstance(
                        now().minusSeconds(60), "Tutanak", random.nextInt(3) == 0, false);
                as(
                        OfficerGroup.PROTECTION_OFFICER,
                        () -> office.bean(WithdrawalGrounds.class).propose(number, ground, happened));
            }
        }
    }

    /** Returns a spouse who consents, and a child who is a few days or years from coming of age. */
    List<Lodging.Member> family() {
        return List.of(spouse(), child());
    }

    /** A newborn joins, or a spouse who has arrived. */
    void joins(CaseFile file) {
        Lodging.Member member = random.nextBoolean() ? spouse() : child();
        as(OfficerGroup.REGISTRATION_OFFICER, () -> office.bean(Families.class).join(file.caseNumber(), member));
    }

    /** A member wants a file of their own. */
    void leaves(CaseFile file) {
        var reasons = List.of(Reason.CONSENT_WITHDRAWN, Reason.OWN_APPLICATION, Reason.SEPARATION, Reason.DEATH);
        var leaving =
                new Families.Leaving(reasons.get(random.nextInt(reasons.size())), now(), "Dilekçe 2026/8", Set.of());
        as(
                OfficerGroup.REGISTRATION_OFFICER,
                () -> office.bean(Families.class).leave(file.caseNumber(), memberOf(file), leaving));
    }

    /** A member dies. */
    void dies(CaseFile file) {
        as(OfficerGroup.REGISTRATION_OFFICER, () -> {
            office.bean(Families.class).died(file.caseNumber(), memberOf(file), now(), "Ölüm belgesi 4");
            return true;
        });
    }

    private PersonId memberOf(CaseFile file) {
        var members = office.reading(() -> office.bean(CaseFiles.class).members(file.id()));
        return members.isEmpty()
                ? file.personId()
                : members.get(random.nextInt(members.size())).personId();
    }

    private Lodging.Member spouse() {
        return new Lodging.Member(
                new Lodging.Declared("Ahmadi", "Leyla", Sex.FEMALE, LocalDate.of(1992, 3, 4), "AFG", "FA"),
                FamilyRelation.SPOUSE,
                now());
    }

    private Lodging.Member child() {
        LocalDate born = today().minusYears(random.nextInt(2) * 17).minusDays(random.nextInt(360));
        return new Lodging.Member(
                new Lodging.Declared("Ahmadi", "Yasin", Sex.MALE, born, "AFG", "FA"), FamilyRelation.CHILD, null);
    }

    private Instant now() {
        return Office.instant(office.now().toString());
    }

    private Change change() {
        var kinds = List.of(ReportableChange.values());
        return new Change(
                kinds.get(random.nextInt(kinds.size())),
                today().minusDays(random.nextInt(LONGEST_SILENCE)),
                "Yeni Mahalle 7",
                "Belge 2026/41");
    }

    private LocalDate today() {
        return office.now().toLocalDate();
    }

    private static <T> void as(OfficerGroup group, Callable<T> work) {
        Acting.call(RandomPlay.officer(group, 1), work);
    }
}
