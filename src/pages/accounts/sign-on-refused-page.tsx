/** Says why a sign-on that the provider has confirmed leads to no account here, and what to do. */
export function SignOnRefusedPage({ because }: { because: string }) {
  return (
    <>
      <h1>You were not signed in</h1>
      <p class="app-lead" role="alert">
        {because}
      </p>
      <p class="app-buttons">
        <a class="app-button" href="/sign-in">
          Sign in another way
        </a>
      </p>
    </>
  );
}
