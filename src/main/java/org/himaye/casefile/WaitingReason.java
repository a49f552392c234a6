package org.himaye.casefile;

import org.himaye.shared.LocalizedText;

/** Why nobody can work on an open case at the moment. The list is closed: there is no other lawful reason to wait. */
public enum WaitingReason {
    /** The applicant is to report to the province they were referred to. */
    APPLICANT_TO_REPORT("Başvuru sahibinin ile bildirimde bulunması", "The applicant is to report to the province"),
    /** The interview is fixed for a later day. */
    INTERVIEW_DATE("Mülakat günü", "The day of the interview"),
    /** An interpreter of the language is awaited. */
    INTERPRETER("Tercüman temini", "An interpreter"),
    /** Age is being assessed. */
    AGE_ASSESSMENT("Yaş tespiti raporu", "The age assessment report"),
    /** Country-of-origin information is awaited. */
    COUNTRY_INFORMATION("Menşe ülke bilgisi", "Country-of-origin information"),
    /** Another authority's answer is awaited. */
    OTHER_AUTHORITY("Başka bir kurumun cevabı", "Another authority's answer"),
    /** The decision is to be served. */
    SERVICE("Kararın tebliği", "Service of the decision"),
    /** The period to contest the decision runs. */
    APPEAL_WINDOW("İtiraz ve dava süresi", "The period to contest the decision"),
    /** The Commission decides. */
    COMMISSION("Komisyon kararı", "The Commission's decision"),
    /** A court decides. */
    COURT("Mahkeme kararı", "The court's decision"),
    /** Another country is to answer or to receive the person (YUKK 73, 74). */
    OTHER_COUNTRY("Başka bir ülkenin cevabı", "Another country's answer");

    private final LocalizedText label;

    WaitingReason(String turkish, String english) {
        this.label = new LocalizedText(turkish, english);
    }

    /** Returns the reason for people. */
    public LocalizedText label() {
        return label;
    }
}
