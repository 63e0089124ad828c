package spplus.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.View;

/** One template of {@code src/main/jte}, given the controller's model and the {@link PageContext} as {@code page}. */
class JteView implements View {

    private final TemplateEngine engine;
    private final PageContextFactory pages;
    private final String template;

    JteView(TemplateEngine engine, PageContextFactory pages, String template) {
        this.engine = engine;
        this.pages = pages;
        this.template = template;
    }

    @Override
    public String getContentType() {
        return "text/html;charset=UTF-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var parameters = new HashMap<String, Object>();
        if (model != null) {
            parameters.putAll(model);
        }
        parameters.put("page", pages.of(request));
        var output = new Utf8ByteOutput();
        engine.render(template, parameters, output);
        if (response.getContentType() == null) {
            response.setContentType(getContentType());
        }
        response.setContentLength(output.getContentLength());
        output.writeTo(response.getOutputStream());
    }
}
