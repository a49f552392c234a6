package org.himaye.access;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-on page. */
@Controller
class SignOnPage {

    private final ObjectProvider<DemoUserList> demoUsers;

    SignOnPage(ObjectProvider<DemoUserList> demoUsers) {
        this.demoUsers = demoUsers;
    }

    /** Shows the page; lists the demo users in the demo profile only. */
    @GetMapping("/login")
    @PreAuthorize("permitAll()")
    String signOn(Model model) {
        demoUsers.ifAvailable(list -> {
            model.addAttribute("demoUsers", list.users());
            model.addAttribute("demoPassword", list.password());
        });
        return "login";
    }
}
