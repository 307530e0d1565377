package com.loadrider.testkit.rules.breach.looping;

import com.loadrider.events.CallType;
import org.springframework.web.bind.annotation.RestController;

/// Can be called by anybody, is not in `web`, and sees what others publish.
@RestController
public class CircleController {

    CallType type() {
        return CallType.AUDIO;
    }
}
