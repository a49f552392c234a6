package offender.protection.web;

import java.time.Clock;
import java.util.List;
import offender.protection.persistence.NosyStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An endpoint for everybody, with a field that Spring fills. */
@RestController
public class OpenEndpoint {

    @Autowired
    private Clock clock;

    @GetMapping("/open")
    List<NosyStore> list() {
        return List.of();
    }
}
