package com.loadrider.notifications.notification.web;

import com.loadrider.notifications.notification.Reports;
import com.loadrider.service.problem.Problem;
import com.loadrider.service.problem.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/// The REST endpoint at which devices report that they show a notification, or that the user opened it or declined
/// the call in it. It needs no token: each receipt is signed, and good for one step of one notification.
@RestController
class ReceiptController {

    private static final String EXPECTED = "must be a receipt from a notification";

    private final Reports reports;

    ReceiptController(Reports reports) {
        this.reports = reports;
    }

    @PostMapping("/api/v1/push/receipts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(@Valid @RequestBody NotificationReport report) {
        switch (reports.accept(report.receipt())) {
            case RECORDED -> {}
            case FORGED -> throw new ProblemException(Problem.invalidField("receipt", EXPECTED));
            case FORGOTTEN -> throw new ProblemException(Problem.notFound());
        }
    }

    /// What a device reports.
    ///
    /// @param receipt one of the receipts that came with the notification
    record NotificationReport(@NotNull(message = EXPECTED) String receipt) {

        /// Leaves out the receipt.
        @Override
        public String toString() {
            return "NotificationReport[]";
        }
    }
}
