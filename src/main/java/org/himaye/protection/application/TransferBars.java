package org.himaye.protection.application;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.himaye.casefile.CaseFile;
import org.himaye.casefile.CaseFiles;
import org.himaye.casefile.CaseMember;
import org.himaye.guard.GuardAnswer;
import org.himaye.guard.Obstacle;
import org.himaye.guard.RemovalGuard;
import org.himaye.guard.RemovalQuestion.Purpose;
import org.himaye.protection.application.TransferTables.Bar;
import org.himaye.protection.application.TransferTables.Transfer;
import org.himaye.shared.LocalizedText;
import org.himaye.shared.PersonId;
import org.himaye.shared.Refusal;
import org.springframework.stereotype.Component;

/**
 * What stands against sending the persons of a file to the country that protects: for each of them whatever stands against a
 * removal, but for what only removal decisions need and for the claim that the transfer answers (YUKK 4, 73, 74, 80/1-e; INV-02,
 * INV-03). The database asks the same when the journey is written.
 */
@Component
class TransferBars {

    private final TransferTables transfers;
    private final RemovalGuard guard;
    private final CaseFiles files;

    TransferBars(TransferTables transfers, RemovalGuard guard, CaseFiles files) {
        this.transfers = transfers;
        this.guard = guard;
        this.files = files;
    }

    /** Returns the applicant and the members whom a file covers, in the order in which all hold persons. */
    List<PersonId> persons(Transfer transfer) {
        CaseFile file = files.get(transfer.caseId());
        return Stream.concat(
                        Stream.of(file.personId()),
                        files.members(file.id()).stream().map(CaseMember::personId))
                .distinct()
                .sorted(Comparator.comparing(person -> person.value().toString()))
                .toList();
    }

    /**
     * Holds everybody in the file alone until the transaction ends, and refuses if anything stands against one of them.
     *
     * @throws Refusal {@link ProtectionProblem#TRANSFER_BARRED}
     */
    void refuseIfBarred(Transfer transfer, Instant now) {
        for (PersonId person : persons(transfer)) {
            // The answer holds the person, is kept, and has the words for what the database finds.
            GuardAnswer answer = guard.ask(person, transfer.country(), Purpose.READMISSION);
            transfers.bars(transfer, person, now).stream().findFirst().ifPresent(bar -> {
                throw new Refusal(ProtectionProblem.TRANSFER_BARRED, words(bar, answer), bar.article());
            });
        }
    }

    private static LocalizedText words(Bar bar, GuardAnswer answer) {
        if (bar.code().equals("own-country")) {
            return new LocalizedText(
                    "Kişi vatandaşı olduğu ülkeye gönderilemez.", "Nobody is sent to their own country.");
        }
        return answer.obstacles().stream()
                .filter(obstacle -> obstacle.code().equals(bar.code()))
                .findFirst()
                .map(Obstacle::text)
                .orElseGet(() -> new LocalizedText(
                        "Göndermeye başka bir hukuki engel vardır.", "Another lawful obstacle stands against it."));
    }
}
