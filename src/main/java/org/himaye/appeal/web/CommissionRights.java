package org.himaye.appeal.web;

/** Who may do what on the Commission's pages; the domain narrows it by mandate, seat and attendance. */
final class CommissionRights {

    /** The chair, principal or substitute. */
    static final String CHAIR = "hasAuthority('commission-chair')";

    /** Whoever may hold a voting seat. */
    static final String MEMBERS = "hasAnyAuthority('commission-chair', 'commission-member-justice',"
            + " 'commission-member-foreign-affairs', 'commission-member-expert')";

    /** Whoever may be present at a session. */
    static final String PRESENT = "hasAnyAuthority('commission-chair', 'commission-member-justice',"
            + " 'commission-member-foreign-affairs', 'commission-member-expert', 'unhcr-observer')";

    /** Whoever prepares sessions and the docket. */
    static final String OFFICE = "hasAnyAuthority('commission-secretariat', 'commission-chair')";

    /** Whoever may open a session's page. */
    static final String SESSION = "hasAnyAuthority('commission-chair', 'commission-member-justice',"
            + " 'commission-member-foreign-affairs', 'commission-member-expert', 'commission-secretariat',"
            + " 'unhcr-observer')";

    /** Whoever may open the page of an appeal's docket. */
    static final String DOCKET = "hasAnyAuthority('commission-chair', 'commission-member-justice',"
            + " 'commission-member-foreign-affairs', 'commission-member-expert', 'commission-secretariat')";

    /** Whoever has something to do with the Commission. */
    static final String OVERVIEW = "hasAnyAuthority('commission-chair', 'commission-member-justice',"
            + " 'commission-member-foreign-affairs', 'commission-member-expert', 'commission-secretariat',"
            + " 'unhcr-observer', 'hq-protection')";

    /** Whoever sets commissions up and appoints their members. */
    static final String ADMINISTRATION = "hasAuthority('hq-protection')";

    private CommissionRights() {}
}
