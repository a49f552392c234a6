package org.himaye.trafficking.web;

import java.time.ZoneId;
import java.util.Map;
import java.util.stream.Collectors;
import org.himaye.shared.LegalTime;
import org.himaye.shared.Province;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What all pages of sealed files need to show times and provinces. */
@ControllerAdvice(assignableTypes = {SealedFilePages.class, EmergencyPages.class, EmergencyOversight.class})
class SealedPageModel {

    private static final Map<String, String> PROVINCES =
            Province.all().stream().collect(Collectors.toUnmodifiableMap(Province::plate, Province::name));

    @ModelAttribute("zone")
    ZoneId zone() {
        return LegalTime.ZONE;
    }

    @ModelAttribute
    void provinces(Model model) {
        model.addAttribute("provinceNames", PROVINCES);
    }
}
