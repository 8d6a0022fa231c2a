# Dear ImGui for the HUD: its core and the two backends, without the demo and debug windows.

atrium_source_package(imgui_source imgui)

add_library(atrium_imgui STATIC EXCLUDE_FROM_ALL
            "${imgui_source}/imgui.cpp"
            "${imgui_source}/imgui_draw.cpp"
            "${imgui_source}/imgui_tables.cpp"
            "${imgui_source}/imgui_widgets.cpp"
            "${imgui_source}/backends/imgui_impl_opengl3.cpp"
            "${imgui_source}/backends/imgui_impl_sdl2.cpp")
target_include_directories(atrium_imgui SYSTEM PUBLIC "${imgui_source}" "${imgui_source}/backends")
target_compile_definitions(atrium_imgui PUBLIC IMGUI_DISABLE_DEMO_WINDOWS IMGUI_DISABLE_DEBUG_TOOLS
                                               IMGUI_IMPL_OPENGL_ES3)
set_source_files_properties(
  "${imgui_source}/backends/imgui_impl_sdl2.cpp" PROPERTIES COMPILE_OPTIONS
  "-include;${PROJECT_SOURCE_DIR}/tools/cmake/sdl/imgui_without_controllers.h")
target_compile_options(atrium_imgui PRIVATE -Oz -w)
target_link_libraries(atrium_imgui PUBLIC atrium_sdl)
