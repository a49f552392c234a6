package org.himaye.trafficking.web;

import jakarta.validation.Valid;
import org.himaye.trafficking.referral.VictimReferrals;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Receives referrals of possible victims from every office that may meet one (law note 4.a, step 1). */
@RestController
@RequestMapping("/api/trafficking")
class ReferralController {

    private final VictimReferrals referrals;

    ReferralController(VictimReferrals referrals) {
        this.referrals = referrals;
    }

    /**
     * Receives a referral for the desk of a province of the caller; repeating a reference with the same content returns the
     * same receipt. The answer tells nothing about the person.
     *
     * @return 202 with a random receipt
     */
    @PostMapping("/referrals")
    @PreAuthorize("hasAnyAuthority('front-desk', 'registration-officer', 'interview-officer', 'protection-officer', "
            + "'child-protection-liaison', 'provincial-director', 'law-enforcement-liaison', 'border-police', "
            + "'removal-officer', 'detention-reviewer', 'removal-centre-manager', 'removal-centre-staff', "
            + "'return-counsellor', 'residence-officer', 'marriage-inquiry-officer', 'trafficking-expert', "
            + "'victim-case-manager', 'shelter-manager', 'hq-protection')")
    ResponseEntity<Received> refer(@Valid @RequestBody ReferralRequest request) {
        return ResponseEntity.accepted().body(new Received(referrals.receive(request.toReferral())));
    }

    /**
     * What the office gets back.
     *
     * @param receipt random
     */
    record Received(String receipt) {}
}
