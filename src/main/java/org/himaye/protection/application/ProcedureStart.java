package org.himaye.protection.application;

import java.util.Date;
import org.himaye.shared.CaseId;

/** Starts and continues the procedure of a case; implemented beside the process models. */
public interface ProcedureStart {

    /**
     * What the procedure starts with.
     *
     * @param caseId the case
     * @param province plate code
     * @param caseNumber number of the case
     * @param arrivesByReferral whether another office received the application
     * @param referralDueAt when the referral should be received
     * @param registrationDueAt when the application should be registered
     * @param decisionDueAt when a decision is due as far as known before registration
     */
    record Started(
            CaseId caseId,
            String province,
            String caseNumber,
            boolean arrivesByReferral,
            Date referralDueAt,
            Date registrationDueAt,
            Date decisionDueAt) {}

    /** Starts the procedure in the running transaction. */
    void start(Started started);

    /** Gives the tasks of an application at least a priority. */
    void prioritise(CaseId caseId, long priority);

    /**
     * Tells the procedure that the applicant has withdrawn (YUKK 77/1-a).
     *
     * @return false if the procedure is past the steps that a withdrawal can end
     */
    boolean withdraw(CaseId caseId, Date decisionDueAt);

    /**
     * Tells the procedure that somebody proposes to decide that the application counts as withdrawn (YUKK 77/1-b to 77/1-e).
     *
     * @param decisionDueAt when the proposal should be decided on
     * @return false if the procedure is past the steps that a withdrawal can end
     */
    boolean proposeWithdrawal(CaseId caseId, Date decisionDueAt);

    /** Tells whether the model by which a case runs knows proposals of withdrawal; cases keep the model that they began with. */
    boolean knowsWithdrawalProposals(CaseId caseId);

    /**
     * Takes the procedure from the interview to the draft: a ground of inadmissibility has come to light (YUKK 72/2).
     *
     * @return false if the procedure does not wait for an interview
     */
    boolean stopForInadmissibility(CaseId caseId);

    /** Tells whether the procedure is at a step that a withdrawal can end. */
    boolean awaitsWithdrawal(CaseId caseId);

    /** Tells whether the present step of a case can end with a proposal that the application counts as withdrawn. */
    boolean awaitsWithdrawalProposal(CaseId caseId);

    /** Tells whether the procedure waits for an interview that a ground of inadmissibility would stop. */
    boolean awaitsInadmissibility(CaseId caseId);

    /** Tells whether the model by which a case runs knows transfers; cases keep the model that they began with. */
    boolean knowsTransfers(CaseId caseId);

    /**
     * Tells the procedure that the country refuses to take the applicant, or that nobody can be sent there; the claim is examined
     * (YUKK 73, 74).
     *
     * @param decisionDueAt end of the six months from registration
     * @return false if the procedure is past that
     */
    boolean countryRefused(CaseId caseId, Date decisionDueAt);

    /**
     * Tells the procedure that the applicant is in the country that took them.
     *
     * @return false if the procedure does not wait for the transfer
     */
    boolean transferred(CaseId caseId);

    /** Tells whether the model by which a case runs can wait for the judgments of several suits, also of late ones. */
    boolean knowsLateSuits(CaseId caseId);

    /**
     * Tells the procedure that a suit has arrived while only the transfer was missing; it waits for the judgment (YUKK 80/1-e).
     *
     * @param appealOutcomeDueAt when to look for the judgment
     * @return false if the procedure does not wait for the transfer, or its model knows no late suits
     */
    boolean suitFiledLate(CaseId caseId, Date appealOutcomeDueAt);

    /**
     * Tells the procedure that the contested decision was annulled and is to be taken anew.
     *
     * @return false if the procedure does not wait for the end of an appeal
     */
    boolean remand(CaseId caseId, Date decisionDueAt);

    /**
     * Tells the procedure that the contested decision stands.
     *
     * @return false if the procedure does not wait for the end of an appeal
     */
    boolean uphold(CaseId caseId);

    /**
     * Tells the procedure that another decision stands in place of the contested one and is to be served.
     *
     * @return false if the procedure does not wait for the end of an appeal
     */
    boolean substitute(CaseId caseId, Date serviceDueAt);
}
