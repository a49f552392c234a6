package org.himaye.protection.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import org.himaye.protection.detention.ApplicantDetentionEnding;
import org.himaye.protection.detention.ApplicantPetitions;
import org.himaye.protection.detention.DetentionConsideration;
import org.himaye.shared.FieldChecks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens around the detention of an applicant and no task asked for (YUKK 68). Nothing here detains anybody. */
@RestController
@RequestMapping("/api/protection/applications/{caseNumber}/detention")
class ApplicantDetentionController {

    private static final String CENTRE = "'removal-centre-manager', 'removal-centre-staff'";

    /** Who lets detention be considered. */
    static final String MAY_CONSIDER =
            "hasAnyAuthority('protection-officer', 'registration-officer', 'provincial-director')";

    /** Who records petitions to the judge and the judge's orders. */
    static final String MAY_RECORD_JUDGE = "hasAnyAuthority(" + CENTRE + ", 'protection-officer', 'legal-counsel')";

    /** Who records that somebody is a child. */
    static final String MAY_FIND_CHILD =
            "hasAnyAuthority(" + CENTRE + ", 'protection-officer', 'child-protection-liaison')";

    private final DetentionConsideration considerations;
    private final ApplicantPetitions petitions;
    private final ApplicantDetentionEnding ending;

    ApplicantDetentionController(
            DetentionConsideration considerations, ApplicantPetitions petitions, ApplicantDetentionEnding ending) {
        this.considerations = considerations;
        this.petitions = petitions;
        this.ending = ending;
    }

    /**
     * What was begun.
     *
     * @param consideration identifier
     */
    record Considered(String consideration) {}

    /** Lets the protection desk write the individual test of YUKK 68/2 and 68/3; nobody is held by it. */
    @PostMapping
    @PreAuthorize(MAY_CONSIDER)
    ResponseEntity<Considered> consider(@PathVariable String caseNumber) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(new Considered(considerations.consider(caseNumber).toString()));
    }

    /**
     * A petition that was handed in.
     *
     * @param receivedAt when; local time of Türkiye
     */
    record PetitionRequest(@NotNull LocalDateTime receivedAt) {}

    /**
     * A received petition.
     *
     * @param petition identifier
     */
    record PetitionAnswer(String petition) {}

    /** Records a petition to the judge (YUKK 68/7); it is to be forwarded at once. */
    @PostMapping("/petitions")
    @PreAuthorize(MAY_RECORD_JUDGE)
    ResponseEntity<PetitionAnswer> petition(
            @PathVariable String caseNumber, @Valid @RequestBody PetitionRequest request) {
        var id = petitions.receive(caseNumber, FieldChecks.instant(request.receivedAt()));
        return ResponseEntity.status(HttpStatus.CREATED).body(new PetitionAnswer(id.toString()));
    }

    /**
     * An order of the judge that answers a petition filed with the judge directly.
     *
     * @param decidedAt when; local time of Türkiye
     * @param reference number of the order
     */
    record LiftingOrderRequest(
            @NotNull LocalDateTime decidedAt,

            @NotBlank @Size(max = 100) @Pattern(regexp = "[^\\p{Cntrl}]*")
            String reference) {}

    /** Ends a detention by the order of the judge, from that moment; nobody approves it (YUKK 68/7). */
    @PostMapping("/lifting-orders")
    @PreAuthorize(MAY_RECORD_JUDGE)
    ResponseEntity<Void> lift(@PathVariable String caseNumber, @Valid @RequestBody LiftingOrderRequest request) {
        petitions.liftedByJudge(caseNumber, FieldChecks.instant(request.decidedAt()), request.reference());
        return ResponseEntity.noContent().build();
    }

    /** Ends the detention of an applicant found to be an unaccompanied child (YUKK 66/1-b). */
    @PostMapping("/child")
    @PreAuthorize(MAY_FIND_CHILD)
    ResponseEntity<Void> foundToBeChild(@PathVariable String caseNumber) {
        ending.foundToBeChild(caseNumber);
        return ResponseEntity.noContent().build();
    }
}
