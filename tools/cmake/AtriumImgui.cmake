# Dear ImGui for the HUD: its core, without the demo and debug windows. Drawing and input are in
# client/hud, where they cost a fraction of ImGui's own backends. A texture is named by a number.

atrium_source_package(imgui_source imgui)

add_library(atrium_imgui STATIC EXCLUDE_FROM_ALL
            "${imgui_source}/imgui.cpp"
            "${imgui_source}/imgui_draw.cpp"
            "${imgui_source}/imgui_tables.cpp"
            "${imgui_source}/imgui_widgets.cpp")
target_include_directories(atrium_imgui SYSTEM PUBLIC "${imgui_source}")
target_compile_definitions(atrium_imgui PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
                                               ImTextureID=unsigned)
target_compile_options(atrium_imgui PRIVATE -Oz -w)
