package com.loadrider.e2e.kill;

import com.loadrider.e2e.stage.Call;
import com.loadrider.e2e.stage.Conversation;
import com.loadrider.e2e.stage.Device;
import com.loadrider.e2e.stage.Person;
import com.loadrider.e2e.stage.Stage;

/// A connected call between two users.
///
/// @param conversation of the two
/// @param alice who called
/// @param bob who is called
/// @param laptop from where
/// @param phone where it rings
/// @param call the call
record Talk(Conversation conversation, Person alice, Person bob, Device laptop, Device phone, Call call) {

    static Talk ringing(Stage stage) {
        return ringing(stage, 1);
    }

    private static Talk ringing(Stage stage, int receiversGateway) {
        var alice = stage.person("Alice");
        var bob = stage.person("Bob");
        var conversation = stage.conversation(alice, bob);
        var laptop = alice.connect("laptop");
        var phone = bob.connect("phone", receiversGateway);
        var call = laptop.call(conversation, bob);
        phone.hears("call_incoming", call);
        return new Talk(conversation, alice, bob, laptop, phone, call);
    }

    static Talk connected(Stage stage) {
        return answered(ringing(stage));
    }

    /// Starts a call between users at different gateways.
    static Talk connectedAcross(Stage stage) {
        return answered(ringing(stage, 2));
    }

    private static Talk answered(Talk talk) {
        talk.phone.does("call_accepted", talk.call);
        talk.laptop.hears("call_accepted", talk.call);
        return talk;
    }

    /// Ends the call over REST and waits until both have heard of it.
    void end() {
        call.settleBy(alice);
        laptop.hears("call_ended", call);
        phone.hears("call_ended", call);
    }
}
