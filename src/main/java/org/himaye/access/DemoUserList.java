package org.himaye.access;

import java.util.List;

/** The users of the demo profile; there is no such bean in any other profile. */
public interface DemoUserList {

    /** Returns the users in the order in which the sign-on page lists them. */
    List<DemoUser> users();

    /** Returns the password they share. */
    String password();
}
