package com.loadrider.calls.call.web;

import com.loadrider.calls.call.Actor;
import com.loadrider.service.id.DeviceIds;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;

/// Describes an [Actor] in the OpenAPI document as the header that clients send.
@Component
class DeviceHeader implements GlobalOperationCustomizer {

    DeviceHeader() {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Actor.class);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod method) {
        boolean isActed = Arrays.stream(method.getMethodParameters())
                .anyMatch(parameter -> parameter.getParameterType() == Actor.class);
        if (!isActed) {
            return operation;
        }
        Schema<?> id = new Schema<>().pattern("^" + DeviceIds.ALLOWED.pattern() + "$");
        id.addType("string");
        return operation.addParametersItem(new HeaderParameter()
                .name(Actors.HEADER)
                .description("The device of the user that acts.")
                .schema(id));
    }
}
